package fengni.offering;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.offering.LaunchProof.Kind;
import fengni.offering.LaunchRules.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every state, move, set of proofs and role, against a table written by hand. */
class LaunchRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final long ASKER = 1;
    private static final long OTHER = 2;
    private static final List<Set<Kind>> LACKING =
            List.of(Set.of(), Set.of(Kind.FILING_NUMBER), Set.of(Kind.SECURITY_ASSESSMENT), EnumSet.allOf(Kind.class));

    /** What may happen: a move, and after it whether it takes all proofs, a lack of one, or somebody else. */
    private static final Map<String, Set<String>> TABLE = Map.of(
            "internal", Set.of("open_trial"),
            "trial", Set.of("publish proofs", "ask_exception lack", "close_to_internal"),
            "trial asked",
                    Set.of("publish proofs", "approve_exception lack other", "reject_exception", "close_to_internal"),
            "proven", Set.of("ask_exception lack", "close_to_trial", "close_to_internal"),
            "excepted", Set.of("publish proofs", "ask_exception lack", "close_to_trial", "close_to_internal"),
            "excepted asked",
                    Set.of(
                            "publish proofs",
                            "approve_exception lack other",
                            "reject_exception",
                            "close_to_trial",
                            "close_to_internal"),
            "found", Set.of("publish proofs", "ask_exception lack", "close_to_trial", "close_to_internal"));

    private static final Set<String> ADMINISTRATORS_TOO = Set.of("open_trial", "close_to_trial", "close_to_internal");

    @Test
    void every_state_move_proof_role_and_person_is_as_in_the_table() {
        for (var state : states().entrySet()) {
            for (var lacking : LACKING) {
                for (var role : Role.values()) {
                    for (var person : List.of(ASKER, OTHER)) {
                        var who = OpenToAll.person(person, role);
                        assertThat(allowed(state.getValue(), who, lacking))
                                .as("%s, lacking %s, %s, person %d", state.getKey(), lacking, role, person)
                                .isEqualTo(expected(state.getKey(), who, lacking));
                    }
                }
            }
        }
    }

    @Test
    void a_move_leads_where_its_name_says_and_ends_a_request() {
        var asked = state("excepted asked");
        assertThat(asked.asked()).isPresent();

        assertThat(after(asked, new LaunchMove.CloseToTrial())).isEqualTo("closed_trial");
        assertThat(after(asked, new LaunchMove.CloseToInternal())).isEqualTo("internal");
        assertThat(after(asked, new LaunchMove.Publish())).isEqualTo("public");
        assertThat(after(asked, new LaunchMove.RejectException(9))).isEqualTo("public");
        assertThat(after(state("trial asked"), new LaunchMove.RejectException(9)))
                .isEqualTo("closed_trial");
        assertThat(after(state("trial asked"), new LaunchMove.ApproveException(9)))
                .isEqualTo("public");
    }

    @Test
    void an_exception_names_exactly_what_is_missing_and_lasts_ninety_days_at_most() {
        var trial = state("trial");
        var lacking = Set.of(Kind.SECURITY_ASSESSMENT);

        assertThat(ask(trial, lacking, TODAY.plusDays(90), lacking)).isEmpty();
        assertThat(ask(trial, lacking, TODAY.plusDays(91), lacking)).contains("launch_too_long");
        assertThat(ask(trial, lacking, TODAY.minusDays(1), lacking)).contains("past");
        assertThat(ask(trial, EnumSet.allOf(Kind.class), TODAY, lacking)).contains("launch_missing_differs");
        assertThat(ask(trial, lacking, TODAY, Set.of(Kind.FILING_NUMBER))).contains("launch_missing_differs");
        assertThat(ask(trial, lacking, TODAY, Set.of())).contains("launch_nothing_missing");
    }

    @Test
    void what_changed_since_the_request_is_not_approved() {
        var asked = state("trial asked");
        var second = OpenToAll.person(OTHER, Role.COMPLIANCE_OFFICER);

        assertThat(objection(asked, new LaunchMove.ApproveException(9), second, facts(Set.of(Kind.FILING_NUMBER))))
                .contains("launch_missing_differs");
        assertThat(objection(asked, new LaunchMove.ApproveException(8), second, facts(OpenToAll.both())))
                .contains("launch_no_request");
        assertThat(objection(
                        asked,
                        new LaunchMove.ApproveException(9),
                        second,
                        new Facts(OpenToAll.both(), TODAY.plusDays(31))))
                .contains("past");
    }

    private static Optional<String> ask(Launch from, Set<Kind> named, LocalDate until, Set<Kind> lacking) {
        return objection(
                from,
                new LaunchMove.AskException(named, until),
                OpenToAll.person(ASKER, Role.COMPLIANCE_OFFICER),
                facts(lacking));
    }

    private static Set<String> allowed(Launch from, SignedIn who, Set<Kind> lacking) {
        var allowed = new TreeSet<String>();
        for (var move : moves(lacking)) {
            if (objection(from, move, who, facts(lacking)).isEmpty()) {
                allowed.add(move.word());
            }
        }
        return allowed;
    }

    private static Set<String> expected(String state, SignedIn who, Set<Kind> lacking) {
        var expected = new TreeSet<String>();
        for (var line : TABLE.getOrDefault(state, Set.of())) {
            var words = List.of(line.split(" "));
            var move = words.getFirst();
            var role = who.roles().contains(Role.COMPLIANCE_OFFICER)
                    || (who.roles().contains(Role.ADMINISTRATOR) && ADMINISTRATORS_TOO.contains(move));
            // the requests of the table lack both proofs
            var lack = move.startsWith("approve") ? lacking.size() == 2 : !lacking.isEmpty();
            if (role
                    && (!words.contains("proofs") || lacking.isEmpty())
                    && (!words.contains("lack") || lack)
                    && (!words.contains("other") || who.person() == OTHER)) {
                expected.add(move);
            }
        }
        return expected;
    }

    private static List<LaunchMove> moves(Set<Kind> lacking) {
        return List.of(
                new LaunchMove.OpenTrial(),
                new LaunchMove.Publish(),
                new LaunchMove.AskException(lacking, TODAY.plusDays(30)),
                new LaunchMove.ApproveException(9),
                new LaunchMove.RejectException(9),
                new LaunchMove.CloseToTrial(),
                new LaunchMove.CloseToInternal(),
                new LaunchMove.Found());
    }

    private static Map<String, Launch> states() {
        var ask = event(9, new LaunchMove.AskException(EnumSet.allOf(Kind.class), TODAY.plusDays(30)));
        var approve = event(10, new LaunchMove.ApproveException(9));
        var trial = event(1, new LaunchMove.OpenTrial());
        var states = new LinkedHashMap<String, Launch>();
        states.put("internal", Launch.of(List.of()));
        states.put("trial", Launch.of(List.of(trial)));
        states.put("trial asked", Launch.of(List.of(trial, ask)));
        states.put("proven", Launch.of(List.of(trial, event(2, new LaunchMove.Publish()))));
        states.put("excepted", Launch.of(List.of(trial, ask, approve)));
        states.put("excepted asked", Launch.of(List.of(trial, ask, approve, ask)));
        states.put("found", Launch.of(List.of(event(1, new LaunchMove.Found()))));
        return states;
    }

    private static Launch state(String name) {
        return Objects.requireNonNull(states().get(name));
    }

    private static LaunchEvent event(long id, LaunchMove move) {
        return new LaunchEvent(id, new ServiceId(1), move, "理由", ASKER, "person1", Instant.EPOCH, List.of());
    }

    private static String after(Launch from, LaunchMove move) {
        var after = from.after(event(11, move));
        assertThat(after.asked()).isEmpty();
        return after.state().word();
    }

    private static Facts facts(Set<Kind> lacking) {
        return new Facts(lacking, TODAY);
    }

    private static Optional<String> objection(Launch from, LaunchMove move, SignedIn who, Facts facts) {
        return LaunchRules.objection(from, move, who, facts).map(Fault::code);
    }
}
