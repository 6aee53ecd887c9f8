package fengni.pages;

import fengni.law.Deadline;
import fengni.law.rulebook.Wording;

/**
 * One thing that somebody must do by a day, as the due list on the home page shows it.
 *
 * @param label key of the words that say what
 * @param subject what it is about, a name as entered or a number
 * @param path where it is done
 * @param by the last day, and whether it may still move
 * @param citation the rule that sets the day; {@link Wording#NONE} if it is a practice
 */
public record Due(String label, String subject, String path, Deadline by, Wording citation) {}
