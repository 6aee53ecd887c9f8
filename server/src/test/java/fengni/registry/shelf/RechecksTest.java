package fengni.registry.shelf;

import static fengni.registry.shelf.ShelfHouse.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verified;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shelf over a real database: sheets, rounds that survive a crash, decisions and the second person. */
class RechecksTest {
    private static final String NUMBER = "网信算备110108123456701230011号";

    private final ShelfHouse house = new ShelfHouse();

    private void fill(int apps) {
        house.take(
                1,
                Uploads.MERGE,
                IntStream.range(0, apps)
                        .mapToObj(i -> "应用" + i + ",cn.r" + i + ",甲公司," + NUMBER)
                        .toArray(String[]::new));
    }

    @Test
    void a_sheet_adds_changes_and_takes_off_but_not_what_stands_in_a_bad_row() {
        house.take(3, Uploads.MERGE, "a,p.a,s,", "b,p.b,s,", "c,p.c,s,");
        var next = house.take(3, Uploads.REPLACE, "a2,p.a,s,", "b,p.b,s,", ",p.c,s,", "d,p.d,s,");

        assertThat(next.counts()).isEqualTo(new ShelfUpload.Counts(1, 1, 0));
        assertThat(house.take(3, Uploads.REPLACE, "a2,p.a,s,").counts()).isEqualTo(new ShelfUpload.Counts(0, 0, 3));
        assertThat(house.take(3, Uploads.MERGE, "d,p.d,s,").counts()).isEqualTo(new ShelfUpload.Counts(1, 0, 0));
        assertThat(house.uploads.take(reviewer(3), next.id(), Uploads.MERGE, 4))
                .isInstanceOf(Outcome.Conflicting.class);
        assertThat(house.uploads.find(reviewer(1), next.id())).isEmpty();
        house.check();
    }

    @Test
    void sheets_that_nobody_takes_over_do_not_stay() {
        var taken = house.take(1, Uploads.MERGE, "a,p.a,s,");
        var handed = IntStream.range(0, 11)
                .mapToObj(i -> house.hand(1, "a" + i + ",p.a,s,", ",p.bad,s,"))
                .toList();
        assertThat(kept(handed)).isEqualTo(handed.subList(1, 11));

        house.later(Duration.ofDays(7).minusSeconds(1));
        house.hand(3, "a,p.a,s,");
        assertThat(kept(handed)).hasSize(10);
        house.later(Duration.ofSeconds(2));
        house.hand(3, "a,p.a,s,");
        assertThat(kept(handed)).isEmpty();
        assertThat(kept(List.of(taken))).hasSize(1);
    }

    private List<ShelfUpload> kept(List<ShelfUpload> handed) {
        return handed.stream()
                .filter(one -> house.uploads.find(reviewer(1), one.id()).isPresent())
                .toList();
    }

    @Test
    void a_round_that_broke_off_goes_on_after_its_last_part() {
        fill(900);
        assertThat(house.rechecks.step()).isTrue();
        house.verification.set(new Lists() {
            @Override
            public List<Verified> ofNumbers(List<String> asked) {
                throw new IllegalStateException("the power went");
            }
        });

        assertThatThrownBy(house.rechecks::step).hasMessage("the power went");

        var broken = house.rechecks.newest(1).orElseThrow();
        assertThat(broken.done()).isEqualTo(400);
        assertThat(broken.ended()).isEmpty();
        house.verification.set(house.lists);
        var restarted = new Rechecks(house.stock, house.rules, () -> Optional.of(house.lists), house.work);
        while (restarted.step()) {
            Thread.onSpinWait();
        }
        var ended = restarted.newest(1).orElseThrow();
        assertThat(ended.done()).isEqualTo(900);
        assertThat(ended.id()).isEqualTo(broken.id());
        assertThat(house.shelf.counted(reviewer(1))).containsExactly(new AppCount(Grade.UNDETERMINED, 900));
    }

    @Test
    void nights_begin_once_over_all_nodes_and_tell_what_changed() {
        house.lists.put(NUMBER, Standing.PUBLISHED, "甲公司", "provider");
        fill(60);
        assertThat(house.rechecks.begin(1, "shenhe2")).isFalse();
        house.check();
        house.lists.put(NUMBER, Standing.ENDED, "甲公司", "provider");
        house.later(Duration.ofDays(1));
        var other = new Rechecks(house.stock, house.rules, () -> Optional.of(house.lists), house.work);

        house.rechecks.beginNights();
        other.beginNights();
        house.check();
        house.rechecks.beginNights();

        assertThat(house.rechecks.step()).isFalse();
        assertThat(house.rechecks.newest(1).orElseThrow().changes()).isEqualTo(60);
        assertThat(house.shelf.changes(1)).hasSize(Shelf.MOST_CHANGES).allSatisfy(change -> {
            assertThat(change.found().point()).isEqualTo(Point.OWN_IN_FORCE);
            assertThat(change.found().proposes()).contains(Act.WARN);
        });
        assertThat(house.shelf.changes(2)).isEmpty();
        assertThat(house.app(1, "cn.r59").state()).isEqualTo(AppState.UNREVIEWED);
    }

    @Test
    void a_decision_stands_in_the_evidence_first_and_closes_what_changed() {
        house.lists.put(NUMBER, Standing.PUBLISHED, "甲公司", "provider");
        fill(1);
        house.check();
        house.lists.put(NUMBER, Standing.ENDED, "甲公司", "provider");
        house.rechecks.begin(1, "shenhe1");
        house.check();
        var app = house.app(1, "cn.r0");
        assertThat(house.stock.changes().openOf(app)).hasSize(1);
        house.records.failOn(RecordType.HOLD);
        assertThatThrownBy(() -> house.decide(1, app, Act.WARN)).hasMessage("the disk is full");
        assertThat(house.app(1, "cn.r0").state()).isEqualTo(AppState.UNREVIEWED);
        house.records.failOn(RecordType.FACTS);

        var decision = house.decide(1, app, Act.WARN);

        assertThat(decision.step().to()).isEqualTo(AppState.WARNED);
        assertThat(house.records.last().outcome()).isEqualTo("app_warn");
        assertThat(house.stock.changes().openOf(app)).isEmpty();
        assertThat(house.decisions.take(reviewer(2), app.id(), ShelfHouse.draft(Act.SUSPEND, app.revision())))
                .isInstanceOf(Outcome.Conflicting.class);
        assertThat(house.decisions.take(reviewer(3), app.id(), ShelfHouse.draft(Act.SUSPEND, 2)))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void an_overturned_appeal_puts_back_only_if_nothing_followed() {
        fill(1);
        var app = house.app(1, "cn.r0");
        var warned = house.decide(1, app, Act.WARN);
        var suspended = house.decide(1, house.app(1, "cn.r0"), Act.SUSPEND);
        var late = ShelfHouse.done(house.appeals.lodge(warned.secret(), "不对", ""));
        var good = ShelfHouse.done(house.appeals.lodge(suspended.secret(), "不对", "电话"));

        assertThat(house.appeals.decide(reviewer(1), late.id(), Optional.of(true), "r"))
                .isInstanceOf(Outcome.Conflicting.class);
        ShelfHouse.done(house.appeals.decide(reviewer(2), late.id(), Optional.of(true), "r"));
        assertThat(house.app(1, "cn.r0").state()).isEqualTo(AppState.SUSPENDED);
        ShelfHouse.done(house.appeals.decide(reviewer(2), good.id(), Optional.of(true), "r"));
        assertThat(house.app(1, "cn.r0").state()).isEqualTo(AppState.WARNED);
        assertThat(house.appeals.decide(reviewer(2), good.id(), Optional.of(false), "r"))
                .isInstanceOf(Outcome.Conflicting.class);
        assertThat(house.appeals.lodge("guess", "x", "")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void who_is_alone_at_a_store_decides_the_appeal_too() {
        house.take(3, Uploads.MERGE, "a,p.a,s,");
        var decision = house.decide(3, house.app(3, "p.a"), Act.REMOVE);
        var appeal = ShelfHouse.done(house.appeals.lodge(decision.secret(), "不对", ""));

        assertThat(house.appeals.decide(reviewer(3), appeal.id(), Optional.of(false), "维持"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.app(3, "p.a").state()).isEqualTo(AppState.REMOVED);
    }
}
