package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.ledger.CanonicalJson;
import fengni.vault.Vault;
import java.util.Map;

/** What the operator asks a registry, and what it does with the letters that come. */
final class Arrivals {
    private final Tables tables;
    private final Place place;

    Arrivals(Tables tables, Place place) {
        this.tables = tables;
        this.place = place;
    }

    /** A letter with its place in the line. */
    private record Numbered(long seq, Map<String, Object> document) {}

    Paper question(Connection connection) {
        return Paper.signed(
                PollDesk.POLL,
                Map.of(
                        "operator", connection.operator(),
                        "after", connection.seen(),
                        "at", place.clock().instant().toString(),
                        "nonce", Vault.newToken()),
                place.keys().operator());
    }

    /** Stores what came, each letter with the place up to which we have them all; returns how many came. */
    Outcome<Integer> take(Connection connection, Paper question, Paper answer) {
        var faults = new Faults();
        var members = new Members(answer.members(), faults);
        var ours = members.text("operator").equals(connection.operator())
                && members.text("nonce").equals(question.members().get("nonce"));
        var letters = members.each("letters", PollDesk.MOST).stream()
                .map(Arrivals::numbered)
                .toList();
        members.end();
        long next = connection.seen();
        for (var letter : letters) {
            next++;
            faults.expect(letter.seq() == next, "seq", "letter_ill_field", "seq");
        }
        if (!faults.none() || !ours || !answer.isSignedBy(connection.key())) {
            return Outcome.faulty(Fault.of("", "registry_strange_answer", PollDesk.LETTERS));
        }
        letters.forEach(letter -> store(connection, letter));
        return new Done<>(letters.size());
    }

    private static Numbered numbered(Members members) {
        var numbered = new Numbered(members.number("seq", 1), members.object("letter"));
        members.end();
        return numbered;
    }

    /** What this version does not understand is stored too: the registry did send it, and what follows must not wait. */
    private void store(Connection connection, Numbered numbered) {
        place.transactions().executeWithoutResult(_ -> {
            if (!tables.connections().see(connection, numbered.seq())) {
                return;
            }
            if (read(connection, numbered.document()) instanceof Done<Read>(var read)) {
                store(read);
            } else {
                var hitch = Hitch.of(Trouble.NOT_UNDERSTOOD, connection.registry());
                tables.in()
                        .addParked(
                                connection.operator(),
                                CanonicalJson.text(numbered.document()),
                                hitch,
                                place.clock().instant());
            }
        });
    }

    private record Read(Letter letter, Paper paper) {}

    private static Outcome<Read> read(Connection connection, Map<String, Object> document) {
        return Paper.of(LetterForm.TYPE, document)
                .then(paper -> LetterForm.read(paper).map(letter -> new Read(letter, paper)))
                .then(read -> read.paper().isSignedBy(connection.key())
                                && read.letter().to() == Face.OPERATOR
                                && read.letter().operator().equals(connection.operator())
                        ? new Done<>(read)
                        : Outcome.faulty(Fault.of("signature", "letter_signature")));
    }

    private void store(Read read) {
        var letter = read.letter();
        if (tables.in().find(Face.OPERATOR, letter.operator(), letter.id()).isEmpty()) {
            var receipt = place.records().taken(letter, read.paper().digest());
            tables.in().add(letter, read.paper(), receipt, place.clock().instant());
        }
    }
}
