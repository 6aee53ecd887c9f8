package fengni.screen.spelling;

import fengni.screen.spelling.Spelling.Sort;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names what reading did to a text, so that a person sees why it was hit although it looks different. */
public final class Transforms {
    /** Every name, in the order in which a reader undoes what they name. */
    private static final List<String> ORDER = List.of(
            "zero-width",
            "combining-mark",
            "width",
            "case",
            "traditional",
            "variant",
            "radical",
            "compatibility",
            "confusable",
            "digit-style",
            "noise",
            "repeat",
            "picture",
            "sound",
            "components",
            "look-alike",
            "leet");

    private Transforms() {}

    /** Returns the kinds of change between a raw text and its folded form, each once, in alphabetical order. */
    public static List<String> of(String raw) {
        var kinds = new TreeSet<String>();
        raw.codePoints().filter(each -> Folding.fold(each) != each).forEach(each -> add(kinds, each));
        return List.copyOf(kinds);
    }

    /**
     * Returns what had to be undone to find a word in a raw text by one way of reading, each kind once, in the order of
     * undoing. What the word itself holds is no change; {@code case} is told where a letter stands in another case than there.
     *
     * @param spelling one of {@link Spellings}
     * @param raw the text from the word's first code point to its last
     * @param word as it was to be sought
     */
    public static List<String> of(Spelling spelling, String raw, String word) {
        Set<Integer> written = word.codePoints().boxed().collect(Collectors.toSet());
        var kinds = new HashSet<String>();
        raw.codePoints().filter(each -> !written.contains(each)).forEach(each -> {
            add(kinds, each);
            addSeen(kinds, spelling, each, word);
            addCase(kinds, each, written);
            if (spelling.sort(each) == Sort.NOISE || spelling.sort(each) == Sort.LINE_END) {
                kinds.add("noise");
            }
        });
        addRepeat(kinds, spelling.read(raw), spelling.spellings(word));
        addWay(kinds, spelling, raw, word);
        return ORDER.stream().filter(kinds::contains).toList();
    }

    private static void add(Set<String> kinds, int codePoint) {
        if (Folding.fold(codePoint) == codePoint) {
            return;
        }
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
        Folding.lower(plain)
                .codePoints()
                .filter(each -> Folding.simplified(each) != each)
                .forEach(each -> {
                    kinds.add(Pairs.TRADITIONAL.containsKey(each) ? "traditional" : "variant");
                });
    }

    /** The word may be written in capitals, and the text in small letters. */
    private static void addCase(Set<String> kinds, int codePoint, Set<Integer> written) {
        if (Character.isLowerCase(codePoint) && written.contains(Character.toUpperCase(codePoint))) {
            kinds.add("case");
        }
    }

    private static String dress(int codePoint) {
        if (codePoint >= 0x2E80 && codePoint <= 0x2FD5) {
            return "radical";
        }
        boolean wideOrNarrow = codePoint == 0x3000 || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
        return wideOrNarrow ? "width" : "compatibility";
    }

    /** Letters and digits that the glyph view sees as others, where the word does not hold them in that form. */
    private static void addSeen(Set<String> kinds, Spelling spelling, int codePoint, String word) {
        if (Confusables.isLike(codePoint)) {
            kinds.add("confusable");
        }
        int[] units = spelling.units(codePoint);
        if (units.length > 0 && Pictures.contains(codePoint)) {
            kinds.add("picture");
        }
        boolean digits = units.length > 0 && Arrays.stream(units).allMatch(each -> each >= '0' && each <= '9');
        var folded = Folding.fold(word);
        if (digits && Arrays.stream(Folding.sequence(codePoint)).anyMatch(each -> lacks(folded, each))) {
            kinds.add("digit-style");
        }
    }

    private static boolean lacks(int[] word, int codePoint) {
        return Arrays.stream(word).noneMatch(each -> each == codePoint);
    }

    private static void addRepeat(Set<String> kinds, int[] raw, List<int[]> words) {
        boolean longer = words.stream()
                .anyMatch(word -> raw.length > word.length && Arrays.equals(withoutRepeats(raw), withoutRepeats(word)));
        if (longer) {
            kinds.add("repeat");
        }
    }

    private static void addWay(Set<String> kinds, Spelling spelling, String raw, String word) {
        var glyph = Spellings.glyph();
        if (!Arrays.equals(withoutRepeats(glyph.read(raw)), withoutRepeats(glyph.read(word)))) {
            kinds.add(Spellings.name(spelling));
        }
    }

    private static int[] withoutRepeats(int[] units) {
        int[] kept = new int[units.length];
        int size = 0;
        for (int unit : units) {
            if (size == 0 || kept[size - 1] != unit) {
                kept[size++] = unit;
            }
        }
        return Arrays.copyOf(kept, size);
    }
}
