package fengni.attachments;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes a name that is safe to show and to save under: no folder, nothing invisible, nothing that turns the direction of
 * writing and so hides the true ending, and always the ending of what the file is.
 */
public final class FileName {
    private static final int LONGEST = 100;
    private static final String NAMELESS = "attachment";
    /** What file systems and shells read as more than a letter. */
    private static final String REFUSED = "<>:\"|?*%\uFFFD";

    private FileName() {}

    static String clean(String given, Kind kind) {
        var shown = shown(given);
        var ending = shown.substring(shown.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return kind.extensions().contains(ending) && shown.contains(".")
                ? shown
                : shown + "." + kind.extensions().getFirst();
    }

    /** Returns the name without what a reader could be deceived by. */
    static String shown(String given) {
        var bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(bare, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isPlain)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        var name = kept.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : name;
    }

    private static boolean isPlain(int point) {
        return isShown(point) && REFUSED.indexOf(point) < 0;
    }

    /** Returns whether a code point is something that a reader sees, and that turns no writing around. */
    public static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true; // letters, marks, digits, signs, spaces
        };
    }
}
