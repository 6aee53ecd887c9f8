package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.offering.LaunchProof.Kind;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The launch gate: moves a service between internal, closed trial and public (深度合成管理规定, Arts 19 and 20: filed, and
 * assessed, before it is online for everybody).
 *
 * <p>What a method has returned as done survives a crash. The record is durable before the move is committed: no move
 * ever counts without its record, and where none can be kept none is made. If the database fails between the two, the
 * record tells of a move that never took effect; then the history has no event of its number and time.
 *
 * <p>An exception that has run out closes nothing: users would lose the service at midnight though nobody decided so. It
 * stands in the due list and on the page as overdue, and every request's record says it, until somebody mends it, asks
 * for more time, or closes the service. Safe for use by many threads.
 */
public final class LaunchGate {
    private final LaunchTable table;
    private final Supplier<List<LaunchProofs>> rooms;
    private final Supplier<List<LaunchBar>> bars;
    private final Recorder recorder;
    private final InstantSource clock;

    /** @param rooms all that know of proofs, asked at every move */
    public LaunchGate(LaunchBooks books, Supplier<List<LaunchProofs>> rooms, Recorder recorder, InstantSource clock) {
        this(books, new Rooms(rooms, List::of), recorder, clock);
    }

    LaunchGate(LaunchBooks books, Rooms rooms, Recorder recorder, InstantSource clock) {
        this.table = books.events();
        this.rooms = rooms.proofs();
        this.bars = rooms.bars();
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Who has a say in how far a service opens; asked at every move. */
    record Rooms(Supplier<List<LaunchProofs>> proofs, Supplier<List<LaunchBar>> bars) {}

    /** Moves a service that exists, if the rules let this person; from the next news on it counts. */
    public Outcome<LaunchEvent> move(ServiceId service, LaunchDraft draft, SignedIn who) {
        var proofs = proofs(service);
        var facts = new LaunchRules.Facts(lacking(proofs), today());
        return draft.checked(facts.today())
                .then(checked -> table.add(
                        new LaunchEvent(
                                0,
                                service,
                                checked.move(),
                                checked.reason(),
                                who.person(),
                                who.login(),
                                clock.instant(),
                                proofs),
                        from -> LaunchRules.objection(from, checked.move(), who, facts)
                                .or(() -> bar(service, checked.move())),
                        event -> recorder.keep(LaunchRecord.of(event))));
    }

    private Optional<Fault> bar(ServiceId service, LaunchMove move) {
        return move.widens()
                ? bars.get().stream()
                        .flatMap(bar -> bar.objection(service).stream())
                        .findFirst()
                : Optional.empty();
    }

    public Launch of(ServiceId service) {
        return Launch.of(history(service));
    }

    /** Returns every event of a service, the oldest first. */
    public List<LaunchEvent> history(ServiceId service) {
        return table.history(service);
    }

    /** Returns what speaks for opening the service now, the filing first. */
    public List<LaunchProof> proofs(ServiceId service) {
        return rooms.get().stream()
                .flatMap(room -> room.of(service).stream())
                .sorted(Comparator.comparing(LaunchProof::kind).thenComparing(LaunchProof::since))
                .toList();
    }

    /** Returns what is missing among the proofs. */
    public static Set<Kind> lacking(List<LaunchProof> proofs) {
        var lacking = EnumSet.allOf(Kind.class);
        proofs.forEach(proof -> lacking.remove(proof.kind()));
        return lacking;
    }

    /** Returns the pages where what is missing is entered or begun. */
    List<String> pages(Kind missing, ServiceId service) {
        return rooms.get().stream()
                .flatMap(room -> room.page(missing, service).stream())
                .toList();
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }
}
