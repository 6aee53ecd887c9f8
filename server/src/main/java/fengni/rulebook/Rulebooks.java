package fengni.rulebook;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.law.Reading;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.RulebookBundle;
import fengni.vault.Digests;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The rulebook in use and every version that ever was. A new version counts only after a second person put it into force,
 * from a day that they name; until one was, the version shipped with the program counts.
 *
 * <p>What a method has returned as done survives a crash; its record is durable before it counts. Another node knows it
 * within two seconds. Safe for use by many threads.
 */
public final class Rulebooks {
    /** About ten times the bundle shipped. */
    static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST_REASON = 2_000;
    private static final int YEARS_AHEAD = 2;

    private final RulebookTable table;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Recent<List<Proposal>> proposals;
    private final Map<String, Rulebook> read = new ConcurrentHashMap<>();
    /** Somebody uploaded a version before the program brought one of that name: under the name theirs stays. */
    private volatile boolean nameTaken;

    Rulebooks(RulebookTable table, Recorder recorder, InstantSource clock) {
        this.table = table;
        this.recorder = recorder;
        this.clock = clock;
        this.proposals = new Recent<>(table::proposals);
    }

    /** Keeps the version that the program ships, so that what was signed under it reads on after the next upgrade. */
    Rulebooks keepShipped() {
        var tables = Rulebook.publishedTables();
        var shipped = new Edition(
                Rulebook.published().version(), Digests.sha256Hex(RulebookBundle.pack(tables)), true, clock.instant());
        var before = editions().stream().filter(shipped::isNamedAs).findFirst();
        nameTaken = before.filter(edition -> !edition.shipped()).isPresent();
        if (!nameTaken && before.filter(shipped::isSameAs).isEmpty()) {
            table.change(() -> {
                table.add(shipped, tables);
                return shipped;
            });
        }
        return this;
    }

    /** Returns the rulebook that counts today. */
    public Rulebook current() {
        return inForce(today()).flatMap(proposal -> version(proposal.version())).orElseGet(Rulebook::published);
    }

    /**
     * Returns a version that is or was in use, or waits: what was found under it reads as it was found. Empty if none is
     * called so.
     */
    public Optional<Rulebook> version(String version) {
        return isShipped(version)
                ? Optional.of(Rulebook.published())
                : Optional.ofNullable(read.get(version)).or(() -> readStored(version));
    }

    private boolean isShipped(String version) {
        return !nameTaken && version.equals(Rulebook.published().version());
    }

    private Optional<Rulebook> readStored(String version) {
        var stored = table.tables(version);
        var book = stored.isEmpty()
                ? Optional.<Rulebook>empty()
                : Rulebook.read(stored).toOptional();
        book.ifPresent(one -> read.put(version, one));
        return book;
    }

    /** Returns the tables of a version, packed; empty if none is called so. */
    Optional<byte[]> bundle(String version) {
        var tables = isShipped(version) ? Rulebook.publishedTables() : table.tables(version);
        return tables.isEmpty() ? Optional.empty() : Optional.of(RulebookBundle.pack(tables));
    }

    /** Returns the versions kept here, the newest first. */
    List<Edition> editions() {
        return table.editions();
    }

    /** Returns the proposals, the newest first. */
    List<Proposal> proposals() {
        return proposals.get();
    }

    Optional<Proposal> proposal(long id) {
        return table.proposals().stream().filter(one -> one.id() == id).findFirst();
    }

    /** Returns the proposal by which the rulebook of a day counts; empty while it is the shipped one. */
    Optional<Proposal> inForce(LocalDate day) {
        return proposals().stream()
                .filter(proposal ->
                        proposal.from().filter(from -> !from.isAfter(day)).isPresent())
                .max(Comparator.comparing((Proposal proposal) -> proposal.from().orElseThrow())
                        .thenComparingLong(Proposal::id));
    }

    /** Forgets what was read only when the change stands: a look in between would bring back the old. */
    private <T> T change(Supplier<T> work) {
        try {
            return table.change(work);
        } finally {
            proposals.forget();
        }
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    /** Takes a new version in and proposes it; nothing counts by it yet. */
    Outcome<Proposal> upload(Author by, byte[] bundle, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        var tables = tables(bundle, faults);
        var book = tables.flatMap(files -> book(files, faults));
        return faults.none()
                ? change(() -> uploaded(by, book.orElseThrow(), tables.orElseThrow(), reason.orElseThrow()))
                : new Outcome.Faulty<>(faults.list());
    }

    private static Optional<Map<String, byte[]>> tables(byte[] bundle, Faults faults) {
        if (bundle.length == 0 || bundle.length > MOST_BYTES) {
            faults.add(Fault.of("bundle", bundle.length == 0 ? "required" : "rules.too_large", MOST_BYTES >> 20));
            return Optional.empty();
        }
        var unpacked = RulebookBundle.unpack(bundle);
        faults.addAll(FoundFaults.of("bundle", "rules", unpacked.findings()));
        return unpacked.toOptional();
    }

    private static Optional<Rulebook> book(Map<String, byte[]> tables, Faults faults) {
        var read = Rulebook.read(tables);
        faults.addAll(FoundFaults.of("bundle", "rules", read.findings()));
        return read instanceof Reading.Read<Rulebook>(var book, var _) ? Optional.of(book) : Optional.empty();
    }

    private Outcome<Proposal> uploaded(Author by, Rulebook book, Map<String, byte[]> tables, String reason) {
        if (editions().stream().anyMatch(edition -> edition.version().equals(book.version()))) {
            return Outcome.faulty(Fault.of("bundle", "rules.version_taken", book.version()));
        }
        var edition =
                new Edition(book.version(), Digests.sha256Hex(RulebookBundle.pack(tables)), false, clock.instant());
        table.add(edition, tables);
        return proposed(by, edition, reason, "rulebook_uploaded");
    }

    /** Proposes a version that is here already, as one that the program brought, or an earlier one. */
    Outcome<Proposal> propose(Author by, String version, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return !faults.none()
                ? new Outcome.Faulty<>(faults.list())
                : change(() -> Outcome.found(editions().stream()
                                .filter(edition -> edition.version().equals(version))
                                .findFirst())
                        .then(edition -> waits(version)
                                ? new Outcome.Conflicting<>(Fault.of("version", "rules.waits", version))
                                : proposed(by, edition, reason.orElseThrow(), "rulebook_proposed")));
    }

    private boolean waits(String version) {
        return table.proposals().stream()
                .anyMatch(proposal -> proposal.isOpen() && proposal.version().equals(version));
    }

    private Outcome<Proposal> proposed(Author by, Edition edition, String reason, String outcome) {
        var entered = new Entered(by, clock.instant());
        long id = table.propose(edition.version(), reason.strip(), entered);
        recorder.keep(RoomRecord.of(
                outcome,
                entered,
                Map.of(
                        "proposal", id,
                        "version", edition.version(),
                        "sha256", edition.sha256(),
                        "reason", reason.strip())));
        return new Outcome.Done<>(new Proposal(id, edition.version(), reason.strip(), entered, Optional.empty()));
    }

    /** Puts a version into force from a day on; whoever proposed it cannot. */
    Outcome<Proposal> force(Author by, long proposal, Optional<String> from, Optional<String> reason) {
        var day = from.flatMap(Days::read);
        var faults = new Faults()
                .words(reason, "reason", LONGEST_REASON)
                .expect(day.isPresent(), "from", from.isEmpty() ? "required" : "date")
                .expect(day.isEmpty() || !day.get().isBefore(today()), "from", "rules.past")
                .expect(
                        day.isEmpty() || !day.get().isAfter(today().plusYears(YEARS_AHEAD)),
                        "from",
                        "rules.far",
                        YEARS_AHEAD);
        return faults.none() ? decide(by, proposal, day, reason.orElseThrow()) : new Outcome.Faulty<>(faults.list());
    }

    /** Refuses a version; whoever proposed it may take it back so. */
    Outcome<Proposal> refuse(Author by, long proposal, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return faults.none()
                ? decide(by, proposal, Optional.empty(), reason.orElseThrow())
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Proposal> decide(Author by, long id, Optional<LocalDate> from, String reason) {
        return change(() -> Outcome.found(proposal(id)).then(found -> {
            if (!found.isOpen()) {
                return new Outcome.Conflicting<>(Fault.of("proposal", "rules.decided"));
            }
            if (from.isPresent() && found.entered().by().person() == by.person()) {
                return new Outcome.Conflicting<>(Fault.of("proposal", "rules.four_eyes"));
            }
            var decision = new Proposal.Decision(from, reason.strip(), new Entered(by, clock.instant()));
            return new Outcome.Done<>(decided(found, decision));
        }));
    }

    private Proposal decided(Proposal found, Proposal.Decision decision) {
        table.decide(found.id(), decision);
        recorder.keep(RoomRecord.of(
                decision.from().isPresent() ? "rulebook_in_force" : "rulebook_refused",
                decision.entered(),
                Map.of(
                        "proposal", found.id(),
                        "version", found.version(),
                        "from", decision.from().map(LocalDate::toString).orElse(""),
                        "reason", decision.reason(),
                        "proposed_by", found.entered().by().login())));
        return new Proposal(found.id(), found.version(), found.reason(), found.entered(), Optional.of(decision));
    }
}
