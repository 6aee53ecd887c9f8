package fengni.registry.publication;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.util.Optional;

/**
 * What an officer does about an objection, on the version that they saw.
 *
 * @param words for the objector; an answer needs them
 * @param note for the record's page, public; only a correction has one, and needs it
 * @param changeAsked whether the operator is to change what is filed; only with a correction
 */
record ObjectionAnswer(int version, ObjectionAct act, String words, String note, boolean changeAsked) {
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_NOTE = 500;

    Outcome<ObjectionAnswer> checked() {
        var faults = new Faults();
        if (act.answers() || !words.isBlank()) {
            faults.words(Optional.of(words), "words", LONGEST_WORDS);
        }
        if (act == ObjectionAct.CORRECT) {
            faults.words(Optional.of(note), "note", LONGEST_NOTE);
        }
        return faults.none() ? new Outcome.Done<>(this) : new Outcome.Faulty<>(faults.list());
    }
}
