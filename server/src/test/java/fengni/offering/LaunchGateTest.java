package fengni.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import fengni.gateway.MemoryRecorder;
import fengni.news.NewsTable;
import fengni.offering.Admission.Admitted;
import fengni.offering.Admission.NotPublic;
import fengni.offering.LaunchProof.Kind;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The gate over a real database: what is kept, what a node of the gateway knows of it, and what time does. */
@TestInstance(Lifecycle.PER_CLASS)
class LaunchGateTest {
    /** Noon of 2026-11-22 in China. */
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private static final SignedIn FIRST = OpenToAll.person(1, Role.COMPLIANCE_OFFICER);
    private static final SignedIn SECOND = OpenToAll.person(2, Role.COMPLIANCE_OFFICER);

    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final LaunchBooks books = new LaunchBooks(database, news);
    private final MemoryRecorder records = new MemoryRecorder();
    private final List<LaunchProof> proofs = new CopyOnWriteArrayList<>();
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final LaunchGate gate = new LaunchGate(books, () -> List.of(_ -> proofs), records, clock);
    private final Testers testers = new Testers(books, records, clock);
    private final Launches launches = new Launches(books, clock);
    private Offerings offerings;
    private ServiceId service;
    private int count;

    @BeforeAll
    void organise(@TempDir Path folder) {
        offerings = new Offerings(database, news, Vault.open(folder.resolve("vault")), List.of());
        OpenToAll.done(offerings.add(
                new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                "tester"));
    }

    @BeforeEach
    void offer() {
        now = NOON;
        proofs.clear();
        service = OpenToAll.done(offerings.add(
                        new ServiceDraft(
                                Optional.of(1L),
                                Optional.of("问答" + count++),
                                Optional.of("智能问答"),
                                Set.of(),
                                Optional.empty()),
                        "tester"))
                .service()
                .id();
    }

    @Test
    void a_new_service_is_internal_and_answers_only_its_staff() {
        add("staff", true, Optional.empty());
        add("guest", false, Optional.empty());

        assertThat(admitted("staff")).contains("staff");
        assertThat(admitted("guest")).isEmpty();
        assertThat(admitted("stranger")).isEmpty();
        assertThat(launches.admit(service, Optional.empty())).isEqualTo(new NotPublic(new LaunchState.Internal()));
        assertThat(records.last().type()).isEqualTo(RecordType.DECLARATION);
        assertThat(records.last().outcome()).isEqualTo("tester_added");
        assertThat(records.last().who().user()).isEqualTo("guest");
    }

    @Test
    void a_closed_trial_answers_its_testers_until_their_last_day_is_over() {
        add("staff", true, Optional.empty());
        add("guest", false, Optional.of(LocalDate.parse("2026-11-22")));
        move("open_trial");

        assertThat(admitted("staff")).contains("staff");
        assertThat(admitted("guest")).contains("tester");
        assertThat(admitted("stranger")).isEmpty();
        now = Instant.parse("2026-11-22T15:59:59Z");
        assertThat(admitted("guest")).contains("tester");
        now = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(admitted("guest")).isEmpty();
        testers.remove(service, "staff", "tester");
        assertThat(admitted("staff")).isEmpty();
        assertThat(testers.remove(service, "staff", "tester")).isEqualTo(new Outcome.Absent<>());
        assertThat(records.last().outcome()).isEqualTo("tester_removed");
    }

    @Test
    void entering_a_tester_again_changes_the_entry() {
        add("one", true, Optional.empty());
        add("one", false, Optional.empty());

        assertThat(testers.list(service, new fengni.answers.Cursor(0, 10)).items())
                .singleElement()
                .satisfies(tester -> assertThat(tester.staff()).isFalse());
        assertThat(admitted("one")).isEmpty();
    }

    @Test
    void with_both_proofs_a_service_goes_public_for_everybody_and_the_event_keeps_what_was_seen() {
        move("open_trial");
        proofs.add(proof(Kind.SECURITY_ASSESSMENT, "评估 1"));
        assertThat(refused(LaunchDraft.of("publish", "齐了"), FIRST)).isEqualTo("launch_proof_missing");
        proofs.add(proof(Kind.FILING_NUMBER, "编号 1"));

        move("publish");

        assertThat(admitted("stranger")).contains("public");
        assertThat(launches.admit(service, Optional.empty())).isEqualTo(new Admitted("public"));
        assertThat(gate.history(service).getLast().proofs())
                .extracting(LaunchProof::reference)
                .containsExactlyInAnyOrder("编号 1", "评估 1");
        assertThat(gate.history(service).getFirst().proofs()).isEmpty();
        assertThat(records.last().outcome()).isEqualTo("launch_publish");
        assertThat(records.last().decision()).containsEntry("by", "person1").containsKey("proofs");
        assertThat(records.last().what()).containsEntry("reason", "理由");
    }

    @Test
    void an_exception_takes_two_people_and_once_it_has_run_out_everybody_sees_so_but_nobody_is_shut_out() {
        move("open_trial");
        var asked = ask(LocalDate.parse("2026-12-01"));
        assertThat(admitted("stranger")).isEmpty();
        assertThat(refused(answer("approve_exception", asked), FIRST)).isEqualTo("launch_four_eyes");

        OpenToAll.done(gate.move(service, answer("approve_exception", asked), SECOND));

        assertThat(admitted("stranger")).contains("public_by_exception");
        assertThat(gate.of(service).overdue(gate.today())).isFalse();
        now = Instant.parse("2026-12-01T16:00:00Z");
        assertThat(gate.of(service).overdue(gate.today())).isTrue();
        assertThat(admitted("stranger")).contains("public_exception_overdue");
        var more = ask(LocalDate.parse("2026-12-31"));
        OpenToAll.done(gate.move(service, answer("approve_exception", more), SECOND));
        assertThat(admitted("stranger")).contains("public_by_exception");
    }

    /** The table itself refuses it, whatever the code above does. */
    @Test
    void the_database_holds_the_rule_of_four_eyes_too() {
        move("open_trial");
        var asked = ask(LocalDate.parse("2026-12-01"));
        var own =
                new LaunchEvent(0, service, new LaunchMove.ApproveException(asked), "x", 1, "person1", now, List.of());

        assertThatThrownBy(() -> books.events().add(own, _ -> Optional.empty(), _ -> {}))
                .hasMessageContaining("launch_event");
        assertThat(gate.of(service).state().word()).isEqualTo("closed_trial");
    }

    @Test
    void closing_is_always_allowed_and_needs_a_reason() {
        OpenToAll.byException(gate, service, LocalDate.parse("2026-12-01"));
        var administrator = OpenToAll.person(3, Role.ADMINISTRATOR);

        assertThat(gate.move(service, LaunchDraft.of("close_to_internal", " "), administrator))
                .isInstanceOf(Outcome.Faulty.class);
        OpenToAll.done(gate.move(service, LaunchDraft.of("close_to_internal", "停用"), administrator));

        assertThat(admitted("stranger")).isEmpty();
        assertThat(gate.history(service)).hasSize(4);
        assertThat(refused(LaunchDraft.of("open_trial", "x"), OpenToAll.person(4, Role.INSPECTOR)))
                .isEqualTo("launch_role");
    }

    @Test
    void where_no_record_can_be_kept_nothing_moves() {
        var full = new MemoryRecorder();
        full.failOn(RecordType.DECLARATION);
        var unrecorded = new LaunchGate(books, List::of, full, clock);

        assertThatThrownBy(() -> unrecorded.move(service, LaunchDraft.of("open_trial", "x"), FIRST))
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> new Testers(books, full, clock).add(service, TesterDraft.ofStaff("a"), "x"))
                .hasMessage("the disk is full");

        assertThat(gate.history(service)).isEmpty();
        assertThat(testers.find(service, "a")).isEmpty();
    }

    @Test
    void every_fault_of_a_move_and_of_a_tester_is_told_at_once() {
        assertThat(codes(gate.move(service, LaunchDraft.of("fly", ""), FIRST)))
                .containsExactly("move:choice", "reason:required");
        assertThat(codes(gate.move(
                        service,
                        new LaunchDraft(
                                Optional.of("ask_exception"),
                                Optional.empty(),
                                Set.of("licence"),
                                Optional.of(LocalDate.parse("2026-11-21")),
                                Optional.empty()),
                        FIRST)))
                .containsExactly("missing:choice", "until:past", "reason:required");
        assertThat(codes(gate.move(service, LaunchDraft.of("approve_exception", "x"), FIRST)))
                .containsExactly("request:required");
        assertThat(codes(testers.add(
                        service,
                        new TesterDraft(
                                Optional.of("a\nb"),
                                true,
                                Optional.of("x".repeat(101)),
                                Optional.of("y".repeat(501)),
                                Optional.of(LocalDate.parse("2026-11-21"))),
                        "x")))
                .containsExactly("user:control_characters", "until:past", "name:too_long", "note:too_long");
    }

    @Test
    void a_node_that_starts_later_knows_what_the_others_know_and_each_change_is_told_once() {
        var heard = new ArrayList<ServiceId>();
        launches.refresh();
        try (var _ = launches.subscribe(heard::add)) {
            OpenToAll.byException(gate, service, LocalDate.parse("2026-12-01"));
            add("one", false, Optional.empty());
            launches.refresh();
            launches.refresh();
        }
        var late = new Launches(books, clock);
        late.refresh();

        assertThat(heard).containsExactly(service);
        assertThat(late.admit(service, Optional.of("x"))).isEqualTo(new Admitted("public_by_exception"));
        assertThat(launches.admit(new ServiceId(999), Optional.of("x"))).isInstanceOf(NotPublic.class);
    }

    @Test
    void a_number_entered_on_the_service_is_a_proof() {
        var entered = new EnteredNumber(offerings);
        assertThat(entered.of(service)).isEmpty();

        OpenToAll.done(
                offerings.file(service, Optional.of(new FilingEntry("示例编号", "公告", LocalDate.parse("2026-11-01")))));

        assertThat(entered.of(service)).singleElement().satisfies(proof -> {
            assertThat(proof.reference()).isEqualTo("示例编号");
            assertThat(proof.kind()).isEqualTo(Kind.FILING_NUMBER);
        });
        assertThat(entered.page(Kind.FILING_NUMBER, service)).contains("/services/" + service.value() + "/filing");
        assertThat(entered.page(Kind.SECURITY_ASSESSMENT, service)).isEmpty();
    }

    private void add(String user, boolean staff, Optional<LocalDate> until) {
        OpenToAll.done(testers.add(
                service,
                new TesterDraft(Optional.of(user), staff, Optional.empty(), Optional.empty(), until),
                "tester"));
    }

    private void move(String word) {
        OpenToAll.done(gate.move(service, LaunchDraft.of(word, "理由"), FIRST));
    }

    private long ask(LocalDate until) {
        return OpenToAll.done(gate.move(service, LaunchDraft.ofException("评估未完", OpenToAll.both(), until), FIRST))
                .id();
    }

    private static LaunchDraft answer(String word, long request) {
        return LaunchDraft.ofAnswer(word, "同意", request);
    }

    private String refused(LaunchDraft draft, SignedIn who) {
        return gate.move(service, draft, who) instanceof Outcome.Conflicting<LaunchEvent>(var fault)
                ? fault.code()
                : "not refused";
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Faulty<?>(var faults)
                ? faults.stream()
                        .map(fault -> fault.field() + ":" + fault.code())
                        .toList()
                : List.of();
    }

    private Optional<String> admitted(String user) {
        launches.refresh();
        return launches.admit(service, Optional.of(user)) instanceof Admitted(var as)
                ? Optional.of(as)
                : Optional.empty();
    }

    private static LaunchProof proof(Kind kind, String reference) {
        return new LaunchProof(kind, reference, "来源", LocalDate.parse("2026-11-01"), "");
    }
}
