package fengni.rulebook;

import fengni.access.SignedIn;
import fengni.law.Confidence;
import fengni.pages.Tone;
import java.util.Locale;

/** How values of this room are said: the words' keys, and the tone beside them. */
final class Shown {
    private Shown() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Tone tone(Confidence confidence) {
        return switch (confidence) {
            case TEXT, MEASURED -> Tone.GOOD;
            case EXCERPT -> Tone.INFO;
            case RECALLED, UNCONFIRMED -> Tone.WARN;
        };
    }

    /** Returns the name, or nothing for people of another organisation: it is no business of the reader's. */
    static String name(Author author, SignedIn reader) {
        return author.isOf(reader) ? author.name() : "";
    }
}
