package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.correspondence.LetterOutTable.Leaving;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hands an operator the letters that wait for it; what it has seen counts as taken. Its request is fresh (five minutes
 * either way) and used once.
 */
final class PollDesk {
    static final String POLL = "poll";
    static final String LETTERS = "letters";
    /** How many letters one answer holds. */
    static final int MOST = 16;

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int NONCE = 32;

    private final Tables tables;
    private final Place place;
    private final RegistryDesk desk;
    private final LetterBox box;

    PollDesk(Tables tables, Place place, RegistryDesk desk, LetterBox box) {
        this.tables = tables;
        this.place = place;
        this.desk = desk;
        this.box = box;
    }

    /** @param after the place of the last letter that the operator has stored */
    private record Asked(String operator, long after, Instant at, String nonce) {}

    Outcome<Paper> poll(byte[] bytes) {
        return Paper.read(POLL, bytes, Paper.SMALL)
                .then(paper -> desk.proven(paper).then(_ -> read(paper)).then(this::answer));
    }

    private static Outcome<Asked> read(Paper paper) {
        var faults = new Faults();
        var members = new Members(paper.members(), faults);
        var asked = new Asked(
                members.text("operator"), members.number("after", 0), members.at("at"), members.text("nonce"));
        members.end();
        faults.expect(Base64Url.read(asked.nonce(), NONCE).isPresent(), "nonce", "letter_ill_field", "nonce");
        return faults.none() ? new Done<>(asked) : new Faulty<>(faults.list());
    }

    private Outcome<Paper> answer(Asked asked) {
        var now = place.clock().instant();
        if (asked.at().isBefore(now.minus(FRESH)) || asked.at().isAfter(now.plus(FRESH))) {
            return Outcome.faulty(Fault.of("at", "letter_clock", FRESH.toMinutes()));
        }
        if (asked.after() > tables.out().last(Face.OPERATOR, asked.operator())) {
            return Outcome.faulty(Fault.of("after", "poll_after"));
        }
        return Objects.requireNonNull(place.transactions().execute(_ -> fresh(asked, now)), "an outcome is a value");
    }

    private Outcome<Paper> fresh(Asked asked, Instant now) {
        if (!tables.enrolments().isNew(asked.operator(), asked.nonce(), now, now.minus(FRESH.multipliedBy(3)))) {
            return Outcome.faulty(Fault.of("nonce", "poll_replayed"));
        }
        tables.enrolments().contact(asked.operator(), now);
        tables.out().taken(Face.OPERATOR, asked.operator(), asked.after(), now);
        return new Done<>(Paper.signed(
                LETTERS,
                Map.of("operator", asked.operator(), "nonce", asked.nonce(), "letters", letters(asked)),
                place.keys().registry()));
    }

    /** As many letters as fit; one always does. */
    private List<Object> letters(Asked asked) {
        var letters = new ArrayList<Object>();
        long room = Paper.LARGEST;
        for (Leaving letter : tables.out().after(Face.OPERATOR, asked.operator(), asked.after(), MOST)) {
            room -= letter.letter().getBytes(StandardCharsets.UTF_8).length;
            if (room < 0 && !letters.isEmpty()) {
                break;
            }
            letters.add(Map.of("seq", letter.seq(), "letter", recorded(letter).tree()));
        }
        return letters;
    }

    private Paper recorded(Leaving letter) {
        var paper = box.paper(letter);
        if (letter.receipt().isEmpty()) {
            tables.out().recorded(letter, place.records().sent(letter, paper.digest()));
        }
        return paper;
    }
}
