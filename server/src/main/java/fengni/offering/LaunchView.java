package fengni.offering;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchMove.CloseToInternal;
import fengni.offering.LaunchMove.CloseToTrial;
import fengni.offering.LaunchMove.OpenTrial;
import fengni.offering.LaunchMove.Publish;
import fengni.offering.LaunchProof.Kind;
import fengni.offering.LaunchState.ClosedTrial;
import fengni.offering.LaunchState.Ground.Excepted;
import fengni.offering.LaunchState.Internal;
import fengni.offering.LaunchState.Public;
import fengni.pages.Moment;
import fengni.pages.Shell;
import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the launch page of one service shows.
 *
 * @param places for each proof the pages where one is entered or begun
 */
record LaunchView(
        Offer offer,
        List<LaunchEvent> history,
        List<LaunchProof> proofs,
        Map<Kind, List<String>> places,
        SignedIn who,
        LocalDate today) {
    static final List<String> STEPS = List.of(
            "offering.launch.state.internal", "offering.launch.state.closed_trial", "offering.launch.state.public");
    static final List<Kind> KINDS = List.of(Kind.values());

    private static final List<LaunchMove> PLAIN =
            List.of(new OpenTrial(), new Publish(), new CloseToTrial(), new CloseToInternal());

    LaunchView {
        history = List.copyOf(history);
        proofs = List.copyOf(proofs);
        places = Map.copyOf(places);
    }

    static LaunchView of(LaunchGate gate, Offer offer, SignedIn who) {
        var service = offer.service().id();
        var places = EnumSet.allOf(Kind.class).stream()
                .collect(Collectors.toMap(kind -> kind, kind -> gate.pages(kind, service)));
        return new LaunchView(offer, gate.history(service), gate.proofs(service), places, who, gate.today());
    }

    static Tone tone(Launch launch, LocalDate today) {
        return switch (launch.state()) {
            case Internal() -> Tone.NEUTRAL;
            case ClosedTrial() -> Tone.INFO;
            case Public(Excepted _) -> launch.overdue(today) ? Tone.BAD : Tone.WARN;
            case Public(LaunchState.Ground.Proven()) -> Tone.GOOD;
        };
    }

    Launch launch() {
        return Launch.of(history);
    }

    Tone tone() {
        return tone(launch(), today);
    }

    String action() {
        return LaunchPages.path(offer);
    }

    /** Returns which of {@link #STEPS} the service has reached. */
    int step() {
        return switch (launch().state()) {
            case Internal() -> 0;
            case ClosedTrial() -> 1;
            case Public _ -> 2;
        };
    }

    List<LaunchProof> of(Kind kind) {
        return proofs.stream().filter(proof -> proof.kind() == kind).toList();
    }

    Set<Kind> lacking() {
        return LaunchGate.lacking(proofs);
    }

    /** Returns whether the service went public with both proofs and one of them is not there any more. */
    boolean lost() {
        return launch().state() instanceof Public(LaunchState.Ground.Proven())
                && !lacking().isEmpty();
    }

    /** Returns the words of the moves that need nothing but a reason and may be made now. */
    List<String> moves() {
        return PLAIN.stream().filter(this::may).map(LaunchMove::word).toList();
    }

    boolean mayAsk() {
        return may(new AskException(lacking(), today));
    }

    /** Returns the request that waits, if the reader is one of those who answer for the duties. */
    Optional<Launch.Asked> toAnswer() {
        return launch().asked().filter(_ -> who.may(Set.of(Role.COMPLIANCE_OFFICER)));
    }

    /** Returns whether the reader is the second person: not the one who asked. */
    boolean second() {
        return launch().asked()
                .filter(asked -> asked.event().person() != who.person())
                .isPresent();
    }

    /** Returns the names of the reasons that stand on the page, one a form. */
    List<String> reasons() {
        return Stream.of(
                        toAnswer().map(_ -> LaunchForm.ANSWER_REASON),
                        Optional.of(LaunchForm.REASON).filter(_ -> !moves().isEmpty()),
                        Optional.of(LaunchForm.EXCEPTION_REASON).filter(_ -> mayAsk()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Moment> moments(Shell page) {
        return history.reversed().stream().map(event -> moment(event, page)).toList();
    }

    static String names(Collection<Kind> kinds, Shell page) {
        return kinds.stream()
                .sorted()
                .map(kind -> page.say("offering.launch.proof." + kind.word()))
                .collect(Collectors.joining(page.say("offering.launch.and")));
    }

    private boolean may(LaunchMove move) {
        return LaunchRules.objection(launch(), move, who, new LaunchRules.Facts(lacking(), today))
                .isEmpty();
    }

    private static Moment moment(LaunchEvent event, Shell page) {
        var tone = switch (event.move()) {
            case Publish(), LaunchMove.ApproveException _ -> Tone.GOOD;
            case OpenTrial() -> Tone.INFO;
            case AskException _, LaunchMove.Found() -> Tone.WARN;
            case LaunchMove.RejectException _ -> Tone.NEUTRAL;
            case CloseToTrial(), CloseToInternal() -> Tone.BAD;
        };
        var words = Stream.of(Stream.of(event.reason()), asked(event, page), proven(event, page))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new Moment(
                event.at(), tone, "offering.launch.done." + event.move().word(), event.by(), words);
    }

    private static Stream<String> asked(LaunchEvent event, Shell page) {
        return event.move() instanceof AskException(var missing, var until)
                ? Stream.of(page.say("offering.launch.history.asked", names(missing, page), until.toString()))
                : Stream.empty();
    }

    private static Stream<String> proven(LaunchEvent event, Shell page) {
        return event.proofs().stream()
                .map(proof -> page.say(
                        "offering.launch.history.proof",
                        page.say("offering.launch.proof." + proof.kind().word()),
                        proof.reference(),
                        proof.source()));
    }
}
