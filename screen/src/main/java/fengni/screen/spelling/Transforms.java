package fengni.screen.spelling;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names what folding did to a text, so that a person sees why it was hit although it looks different. */
public final class Transforms {
    private Transforms() {}

    /** Returns the kinds of change between a raw text and its folded form, each once, in alphabetical order. */
    public static List<String> of(String raw) {
        var kinds = new TreeSet<String>();
        raw.codePoints().filter(each -> Folding.fold(each) != each).forEach(each -> add(kinds, each));
        return List.copyOf(kinds);
    }

    private static void add(Set<String> kinds, int codePoint) {
        if (Skipped.contains(codePoint)) {
            kinds.add(Skipped.isMark(codePoint) ? "combining-mark" : "zero-width");
            return;
        }
        var plain = Compatibility.plain(codePoint);
        if (!plain.equals(Character.toString(codePoint))) {
            kinds.add(dress(codePoint));
        }
        if (!Folding.lower(plain).equals(plain)) {
            kinds.add("case");
        }
        if (Folding.lower(plain).codePoints().anyMatch(each -> Folding.simplified(each) != each)) {
            kinds.add("traditional");
        }
    }

    private static String dress(int codePoint) {
        if (codePoint >= 0x2E80 && codePoint <= 0x2FD5) {
            return "radical";
        }
        boolean wideOrNarrow = codePoint == 0x3000 || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
        return wideOrNarrow ? "width" : "compatibility";
    }
}
