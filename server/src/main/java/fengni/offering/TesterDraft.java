package fengni.offering;

import fengni.answers.Faults;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tester as a person enters one.
 *
 * @param user 1 to 256 characters on one line
 * @param name at most 100 characters
 * @param note at most 500 characters
 * @param until the last day; missing means until taken off the list
 */
public record TesterDraft(
        Optional<String> user, boolean staff, Optional<String> name, Optional<String> note, Optional<LocalDate> until) {
    private static final int LONGEST_USER = 256;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    /** Makes a draft of one of the provider's own people, without end. */
    public static TesterDraft ofStaff(String user) {
        return new TesterDraft(Optional.of(user), true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Faults faults(LocalDate today) {
        var faults = new Faults()
                .words(user, "user", LONGEST_USER)
                .expect(
                        user.orElse("").chars().noneMatch(unit -> unit == '\n' || unit == '\r' || unit == '\t'),
                        "user",
                        "control_characters")
                .expect(until.isEmpty() || !until.get().isBefore(today), "until", "past");
        name.ifPresent(words -> faults.words(Optional.of(words), "name", LONGEST_NAME));
        note.ifPresent(words -> faults.words(Optional.of(words), "note", LONGEST_NOTE));
        return faults;
    }
}
