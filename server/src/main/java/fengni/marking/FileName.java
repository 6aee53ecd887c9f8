package fengni.marking;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a stranger's file: told back to them, never a place on a disk.
 *
 * @param value 1 to {@value #LONGEST} code points, no separator, no control or formatting character, no leading dot
 */
record FileName(String value) {
    static final int LONGEST = 100;

    private static final String NAMELESS = "file";

    /** Keeps what is harmless of a name; a browser of old sends a whole path, an attacker anything. */
    static FileName of(@Nullable String given) {
        var name = given == null ? "" : given;
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.codePoints()
                .filter(FileName::isHarmless)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip()
                .replaceFirst("^[.\\s]+", "");
        return new FileName(clean.isEmpty() ? NAMELESS : shortened(clean));
    }

    /** Returns the name of the same content in another state, with the ending that its format has. */
    String with(String addition, String ending) {
        int dot = value.lastIndexOf('.');
        return (dot > 0 ? value.substring(0, dot) : value) + addition + "." + ending;
    }

    /** Returns what stands behind the last dot, in small letters; empty without one. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot > 0 ? value.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The ending decides between kinds of text, so it stays. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }

    private static boolean isHarmless(int point) {
        return fengni.attachments.FileName.isShown(point) && "\"*:<>?|".indexOf(point) < 0;
    }
}
