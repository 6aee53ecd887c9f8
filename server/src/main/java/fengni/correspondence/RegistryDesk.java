package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** The registry's end of the wire: enrols, and takes letters. Safe for use by many threads. */
final class RegistryDesk {
    static final String ENROLMENT = "enrolment";
    static final String ENROLLED = "enrolled";
    static final String TAKEN = "taken";
    /** How far ahead the clock of an operator may be. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    private final Tables tables;
    private final FaceKeys keys;
    private final Supplier<Optional<RegistryName>> name;
    private final LetterRecords records;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    RegistryDesk(Tables tables, Place place, Supplier<Optional<RegistryName>> name) {
        this.tables = tables;
        this.keys = place.keys();
        this.name = name;
        this.records = place.records();
        this.clock = place.clock();
        this.transactions = place.transactions();
    }

    /** Takes an operator's key for its one-time code. */
    Outcome<Paper> enrol(byte[] bytes) {
        return Paper.read(ENROLMENT, bytes, Paper.SMALL).then(paper -> {
            var faults = new Faults();
            var members = new Members(paper.members(), faults);
            var operator = members.text("operator");
            var digest = Vault.digest(members.text("code"));
            var key = PublicKey.read(members.text("key"));
            members.end();
            faults.expect(key.filter(paper::isSignedBy).isPresent(), "signature", "letter_signature");
            return faults.none() ? enrol(operator, digest, key.orElseThrow()) : new Faulty<>(faults.list());
        });
    }

    private Outcome<Paper> enrol(String operator, String digest, PublicKey key) {
        var registry = name.get();
        if (registry.isEmpty()) {
            return new Conflicting<>(Fault.of("", "registry_unnamed"));
        }
        return tables.enrolments()
                .enrol(digest, operator, key, clock.instant())
                .<Outcome<Paper>>map(enrolled -> new Done<>(welcome(enrolled, key, registry.get())))
                .orElseGet(() -> Outcome.faulty(Fault.of("code", "enrolment_code")));
    }

    private Paper welcome(Enrolled enrolled, PublicKey key, RegistryName registry) {
        return Paper.signed(
                ENROLLED,
                Map.of(
                        "operator", enrolled.operator(),
                        "name", enrolled.name(),
                        "operatorKey", key.value(),
                        "registry", registry.name(),
                        "prefix", registry.prefix(),
                        "key", keys.registry().open().value()),
                keys.registry());
    }

    /**
     * Takes a letter; it is stored, with its record, when this returns. The same letter again gets the same answer.
     * Nothing of a stranger's letter is kept in memory but its bytes.
     */
    Outcome<Paper> take(byte[] bytes) {
        return StrictJson.top(bytes, Paper.LARGEST, "operator")
                .then(this::standing)
                .then(_ -> Paper.read(LetterForm.TYPE, bytes, Paper.LARGEST))
                .then(paper -> proven(paper).then(_ -> LetterForm.read(paper)).then(letter -> take(letter, paper)));
    }

    private Outcome<Paper> take(Letter letter, Paper paper) {
        var now = clock.instant();
        var faults = new Faults()
                .expect(letter.to() == Face.REGISTRY, "to", "letter_face")
                .expect(!letter.written().isAfter(now.plus(AHEAD)), "written", "letter_clock", AHEAD.toMinutes());
        return faults.none() ? store(letter, paper) : new Faulty<>(faults.list());
    }

    private Outcome<Paper> store(Letter letter, Paper paper) {
        var came = tables.in().find(Face.REGISTRY, letter.operator(), letter.id());
        if (came.isEmpty()) {
            transactions.executeWithoutResult(_ -> {
                tables.enrolments().contact(letter.operator(), clock.instant());
                var receipt = records.taken(letter, paper.digest());
                tables.in().add(letter, paper, receipt, clock.instant());
            });
            came = tables.in().find(Face.REGISTRY, letter.operator(), letter.id());
        }
        var stands = came.orElseThrow();
        return stands.digest().equals(paper.digest())
                ? new Done<>(acknowledgement(letter, stands))
                : new Conflicting<>(Fault.of("id", "letter_other"));
    }

    private Paper acknowledgement(Letter letter, LetterInTable.Came came) {
        return Paper.signed(
                TAKEN,
                Map.of(
                        "operator", letter.operator(),
                        "id", letter.id().toString(),
                        "digest", came.digest(),
                        "at", came.at().toString()),
                keys.registry());
    }

    /** Finds the operator that a document names and has signed; who is unknown is told no more than who is revoked. */
    Outcome<Enrolled> proven(Paper paper) {
        return standing(String.valueOf(paper.members().get("operator")))
                .then(known -> known.standingKey().filter(paper::isSignedBy).isPresent()
                        ? new Done<>(known)
                        : Outcome.faulty(Fault.of("signature", "letter_signature")));
    }

    private Outcome<Enrolled> standing(String operator) {
        return tables.enrolments()
                .find(operator)
                .filter(known -> known.standingKey().isPresent())
                .<Outcome<Enrolled>>map(Done::new)
                .orElseGet(() -> Outcome.faulty(Fault.of("operator", "letter_operator")));
    }
}
