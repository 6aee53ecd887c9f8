package fengni.marking;

import java.time.LocalDate;

/** Whether a content number is one of this installation; whose content it is stays untold. */
sealed interface Origin {
    /**
     * The number was issued here, which says nothing of the file that carries it now.
     *
     * @param day in China
     * @param recorded whether the evidence has a record of it
     */
    record Issued(LocalDate day, boolean recorded) implements Origin {}

    /** Another's number, or none of this form. */
    record Elsewhere() implements Origin {}
}
