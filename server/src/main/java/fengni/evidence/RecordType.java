package fengni.evidence;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of record it is; the number stands in the ledger's entry and never changes its meaning. */
public enum RecordType {
    /** A request, with what was decided before the model was asked; a refused request has only this one. */
    REQUEST(1),
    /** The end of an answered request: what left, what was withheld, how it was marked. */
    ANSWER(2),
    /** A hold laid or lifted. */
    HOLD(3),
    /** A change that a person of the console made. */
    CONSOLE(4),
    /** A step of a dossier, on either face. */
    FILING(5),
    /** A step of a complaint or report. */
    COMPLAINT(6),
    /** An assessment that somebody signed. */
    ASSESSMENT(7),
    /**
     * What somebody declares and signs: that a file is to be marked, or what a platform takes a file for that it passes on
     * (labelling measures, Art. 6), or how far a service is open and to whom (deep synthesis provisions, Arts 19 and 20).
     */
    DECLARATION(8),
    /** What a service did within an hour, counted by its gateway (algorithm provisions, Art. 24(2)). */
    FACTS(9),
    /** A step of a supervision order or of an inspection case (deep synthesis provisions, Art. 21). */
    ORDER(10);

    private final int number;

    RecordType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Returns the type of this number; empty for the ledger's own records and for types of a later version. */
    static Optional<RecordType> of(int number) {
        return Stream.of(values()).filter(type -> type.number == number).findFirst();
    }
}
