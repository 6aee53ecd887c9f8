package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a change comes into use: laid over the tables at once, made whole later, and the same on every node. */
class FeaturesTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final int WORDS = 12;
    private static final String TEXT =
            IntStream.range(0, WORDS).mapToObj(FeaturesTest::word).collect(Collectors.joining("，好的，"));

    private final DataSource database = TestDatabase.migrated();
    private final FeatureDatabase entries = new FeatureDatabase(database, new NewsTable(database), Clock.systemUTC());
    private Features features = new Features(entries, NEVER, Optional.empty());

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void every_answer_is_of_the_entries_that_its_version_names_while_entries_come_and_go() throws InterruptedException {
        features.close();
        features = new Features(entries, AT_ONCE, Optional.empty());
        entries.addAll(literals(0, WORDS / 2), "li", "开始");
        features.refresh();
        var expected = new HashMap<String, Set<String>>();
        expected.put(features.current().version(), hits(features.current()));
        var seen = ConcurrentHashMap.<Map.Entry<String, Set<String>>>newKeySet();
        var going = new AtomicBoolean(true);
        var readers = IntStream.range(0, 2)
                .mapToObj(each -> Thread.ofPlatform().start(() -> read(going, seen)))
                .toList();

        var standing = new HashSet<>(ids(0, WORDS / 2));
        var random = new Random(7);
        for (int change = 0; change < 60; change++) {
            change(random.nextInt(WORDS), standing);
            features.refresh();
            assertThat(hits(features.current())).isEqualTo(standing);
            expected.put(features.current().version(), Set.copyOf(standing));
        }
        going.set(false);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.getValue()).as(each.getKey()).isEqualTo(expected.get(each.getKey())));
    }

    /** The table has each word once; a word that left comes back by the way to an earlier version. */
    private void change(int number, Set<String> standing) {
        var id = "w" + number;
        if (standing.remove(id)) {
            assertThat(entries.retire(id, Optional.of("测试"), "li")).isInstanceOf(Outcome.Done.class);
        } else if (entries.find(id).isEmpty()) {
            assertThat(entries.addAll(literals(number, number + 1), "li", "测试")).isEmpty();
            standing.add(id);
        } else {
            var before = entries.versions(Long.MAX_VALUE, 100).getLast().version();
            assertThat(entries.rollBack(Optional.of(before), Optional.of("测试"), "li"))
                    .isInstanceOf(Outcome.Done.class);
            standing.clear();
            standing.addAll(ids(0, WORDS / 2));
        }
    }

    private void read(AtomicBoolean going, Set<Map.Entry<String, Set<String>>> seen) {
        while (going.get()) {
            var review = features.current().review(TEXT, Direction.INPUT);
            seen.add(Map.entry(
                    review.version(), review.hits().stream().map(Hit::entry).collect(Collectors.toSet())));
        }
    }

    @Test
    void a_node_that_reads_all_at_once_calls_it_the_same_and_finds_the_same() {
        entries.addAll(literals(0, 4), "li", "开始");
        features.refresh();
        entries.retire("w1", Optional.of("测试"), "li");
        features.refresh();
        entries.addAll(List.of(Feature.allow("a1", word(2)), Feature.allow("a0", "好的，" + word(2))), "li", "测试");
        features.refresh();
        entries.rollBack(
                Optional.of(entries.versions(Long.MAX_VALUE, 9).getLast().version()), Optional.of("回"), "li");
        features.refresh();

        var other = new Features(
                new FeatureDatabase(database, new NewsTable(database), Clock.systemUTC()), NEVER, Optional.empty());
        other.refresh();

        assertThat(features.current().changes()).isPositive();
        assertThat(other.current().changes()).isZero();
        assertThat(other.current().features()).isEqualTo(features.current().features());
        assertThat(other.current().review(TEXT, Direction.INPUT))
                .isEqualTo(features.current().review(TEXT, Direction.INPUT));
        other.close();
    }

    @Test
    void what_was_laid_over_is_made_whole_and_keeps_its_name() throws InterruptedException {
        features.close();
        features = new Features(entries, AT_ONCE, Optional.empty());
        entries.addAll(literals(0, 6), "li", "开始");
        features.refresh();
        entries.addAll(literals(6, 8), "li", "测试");

        features.refresh();

        var name = features.current().version();
        while (features.current().changes() > 0) {
            Thread.sleep(1);
        }
        assertThat(features.current().version()).isEqualTo(name);
        assertThat(hits(features.current())).isEqualTo(ids(0, 8));
    }

    @Test
    void what_came_while_a_set_was_made_whole_lies_over_it() {
        var first = KnownSet.NOTHING.after(List.of(admitted(1, "w0"), admitted(1, "w1")));
        var second = first.after(List.of(admitted(2, "w2")));
        var third = second.after(List.of(admitted(3, "w0"), admitted(3, "w4")));

        var over = third.over(second.merged());

        assertThat(over.version()).isEqualTo(3);
        assertThat(over.set().version()).isEqualTo(third.set().version());
        assertThat(over.set().features()).isEqualTo(third.set().features());
        assertThat(hits(over.set())).isEqualTo(Set.of("w0", "w1", "w2", "w4"));
    }

    @Test
    void an_entry_is_held_against_those_that_another_node_added() {
        features.refresh();
        var other = new FeatureDatabase(database, new NewsTable(database), Clock.systemUTC());
        other.addAll(List.of(Feature.literal("dan", "x").withPattern(Kind.CLASS, "刷单|代刷")), "li", "测试");
        other.addAll(List.of(Feature.literal("zu", "x").withPattern(Kind.COMBO, "@dan & 返利")), "li", "测试");

        assertThat(entries.retire("dan", Optional.of("测试"), "li")).isInstanceOf(Outcome.Faulty.class);
        assertThat(features.current().size()).isZero();
    }

    private static FeatureEntry admitted(long version, String id) {
        var now = Clock.systemUTC().instant();
        var feature = Feature.literal(id, word(Integer.parseInt(id.substring(1))));
        return new FeatureEntry(version, feature, "li", "测试", now, new FeatureState.Admitted(now, "li"), version);
    }

    private static Set<String> hits(FeatureSet set) {
        return set.review(TEXT, Direction.INPUT).hits().stream().map(Hit::entry).collect(Collectors.toSet());
    }

    private static List<Feature> literals(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Feature.literal("w" + number, word(number)))
                .toList();
    }

    private static Set<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "w" + number).collect(Collectors.toSet());
    }

    private static String word(int number) {
        return "词条" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(number) + "号";
    }
}
