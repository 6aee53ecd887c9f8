package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.RegistryClient.Reply;
import fengni.correspondence.RegistryClient.Reply.Answered;
import fengni.correspondence.RegistryClient.Reply.Not;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registries at which operators of this installation are enrolled, one for each credit code.
 *
 * <p>What a method has returned as done survives a crash. Safe for use by many threads.
 */
public final class Registries {
    private static final int LONGEST_CODE = 200;

    private final ConnectionTable table;
    private final LetterKey key;
    private final RegistryClient client;
    private final InstantSource clock;

    Registries(ConnectionTable table, FaceKeys keys, RegistryClient client, InstantSource clock) {
        this.table = table;
        this.key = keys.operator();
        this.client = client;
        this.clock = clock;
    }

    /** Enrols the operator for which the registry made the code. */
    public Outcome<Connection> enrol(URI base, String code) {
        return enrol(base, code, "");
    }

    /**
     * Brings the code and our key to a registry, and keeps its key. Asked again with the same code, after a lost answer,
     * it is done as the first time.
     *
     * @param base where the registry answers: https, or http on this machine
     * @param operator the credit code for which the registry must have made the code; empty for any
     */
    public Outcome<Connection> enrol(URI base, String code, String operator) {
        var faults = new Faults().words(Optional.of(code), "code", LONGEST_CODE);
        return RegistryAddress.checked(base)
                .then(address ->
                        faults.none() ? send(address, code.strip(), operator) : new Outcome.Faulty<>(faults.list()));
    }

    private Outcome<Connection> send(URI base, String code, String operator) {
        var paper = Paper.signed(
                RegistryDesk.ENROLMENT,
                Map.of("operator", operator, "code", code, "key", key.open().value()),
                key);
        return switch (client.post(base, CorrespondenceApi.ENROLMENTS, paper, RegistryDesk.ENROLLED)) {
            case Answered(var answer) -> connect(base, operator, answer);
            case Not(var trouble, var detail)
            when trouble == Trouble.REFUSED && detail.endsWith("enrolment_code") ->
                Outcome.faulty(Fault.of("code", "enrolment_code"));
            case Not(var trouble, var detail)
            when trouble == Trouble.REFUSED && detail.endsWith("registry_unnamed") ->
                Outcome.faulty(Fault.of("base", "registry_unnamed"));
            case Not(var trouble, var detail) -> Outcome.faulty(Fault.of("base", "registry_" + trouble.word(), detail));
            case Reply.Absent absent ->
                Outcome.faulty(Fault.of(
                        "base",
                        "registry_" + absent.hitch().word(),
                        absent.hitch().detail()));
        };
    }

    private Outcome<Connection> connect(URI base, String operator, Paper answer) {
        var faults = new Faults();
        var members = new Members(answer.members(), faults);
        var registryKey = PublicKey.read(members.text("key"));
        var enrolled = members.text("operator");
        var connection = registryKey.map(theirs -> new Connection(
                enrolled,
                members.text("name"),
                base,
                members.text("registry"),
                members.text("prefix"),
                theirs,
                clock.instant(),
                0,
                Optional.of(clock.instant())));
        var ours = members.text("operatorKey").equals(key.open().value());
        members.end();
        if (!faults.none()
                || !ours
                || registryKey.filter(answer::isSignedBy).isEmpty()
                || (!operator.isEmpty() && !operator.equals(enrolled))) {
            return Outcome.faulty(Fault.of("base", "registry_strange_answer", RegistryDesk.ENROLLED));
        }
        table.connect(connection.orElseThrow());
        return Outcome.found(table.find(enrolled));
    }

    public List<Connection> list() {
        return table.list();
    }

    /**
     * Finds the registry of one operator.
     *
     * @param operator a credit code
     */
    public Optional<Connection> find(String operator) {
        return table.find(operator);
    }

    /** Returns the fingerprint of the key with which operators of this installation sign, for the registry to compare. */
    public String fingerprint() {
        return key.open().fingerprint();
    }

    Hitch hitch(String operator) {
        return table.hitch(operator);
    }
}
