package fengni.screen.spelling;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By the sound: a character says the letters of its syllable, without tone and without what many speakers do not tell apart
 * (zh z, ch c, sh s, ng n, l n, ü u); Latin letters say themselves and join likewise, and so do the letters of zhuyin. A
 * picture says what the character says that names it.
 *
 * <p>A tone number is noise, so 1 to 5 say nothing here; the other digits say the syllable they are read with. Of a word 1 to
 * 5 that follow no letter stand as they are, or as the syllable.
 */
final class Sound implements Spelling {
    private static final String[] DIGITS = {"ling", "", "", "", "", "", "liu", "qi", "ba", "jiu"};
    /** What 1 to 5 are read as. */
    private static final List<String> SYLLABLES = List.of("yi", "er", "san", "si", "wu");

    private static final int[] NOTHING = {};
    private static final Map<String, int[]> SAID = Syllables.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    each -> each, each -> Syllables.blurred(each).codePoints().toArray()));
    private static final Joints JOINTS = new Joints(joined());

    @Override
    public Sort sort(int codePoint) {
        return Sorts.of(codePoint, units(codePoint).length);
    }

    @Override
    public int[] units(int codePoint) {
        int[] plain = Glyph.plain(Pictures.said(codePoint), each -> each);
        return plain.length == 1
                ? single(plain[0])
                : Arrays.stream(plain).flatMap(each -> said(each).codePoints()).toArray();
    }

    private static int[] single(int plain) {
        String syllable = Syllables.USUAL.get(plain);
        return syllable == null
                ? said(plain).codePoints().toArray()
                : SAID.getOrDefault(syllable, NOTHING).clone();
    }

    private static String said(int plain) {
        String syllable = Syllables.USUAL.get(plain);
        if (syllable != null) {
            return Syllables.blurred(syllable);
        }
        if (plain >= '0' && plain <= '9') {
            return Syllables.blurred(DIGITS[plain - '0']);
        }
        return Syllables.letters(Character.toString(plain));
    }

    @Override
    public boolean wholeCodePoints() {
        return true;
    }

    @Override
    public boolean insideLatinWords() {
        return false;
    }

    @Override
    public Joints joints() {
        return JOINTS;
    }

    /**
     * For each way to say its characters: as characters say it, as Latin letters in one run say it (fangan is fang-an and
     * fan-gan), and letter by letter, as where blanks part the letters.
     */
    @Override
    public List<int[]> spellings(String word) {
        var found = new LinkedHashMap<String, int[]>();
        for (List<String> parts : ways(word)) {
            parts.stream().map(Sound::blurredOrJoined).reduce(String::concat).ifPresent(each -> enter(found, each));
        }
        for (List<String> parts : ways(word)) {
            enter(found, join(Syllables.letters(String.join("", parts))));
            enter(found, Syllables.letters(String.join("", parts)));
        }
        return found.values().stream().limit(MOST_SPELLINGS).toList();
    }

    private static void enter(Map<String, int[]> found, String units) {
        found.putIfAbsent(units, units.codePoints().toArray());
    }

    private static String blurredOrJoined(String part) {
        return Syllables.ALL.contains(part) ? Syllables.blurred(part) : join(part);
    }

    /** Every way to say the characters of a word, a few if there are many; what is no character stands as it is read. */
    private List<List<String>> ways(String word) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of()));
        for (List<String> choices : choices(word)) {
            List<List<String>> longer = new ArrayList<>();
            for (String choice : choices) {
                ways.stream().map(way -> with(way, choice)).forEach(longer::add);
            }
            ways = longer.subList(0, Math.min(longer.size(), MOST_SPELLINGS / 2));
        }
        return ways;
    }

    private static List<String> with(List<String> way, String next) {
        var longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }

    /** The choices at each place: the syllables of a character, or a run of anything else up to noise. */
    private List<List<String>> choices(String word) {
        List<List<String>> choices = new ArrayList<>();
        var run = new StringBuilder();
        int[] said =
                word.codePoints().filter(each -> sort(each) != Sort.SKIPPED).toArray();
        for (int at = 0; at < said.length; at++) {
            int each = said[at];
            int[] plain = Glyph.plain(each, one -> one);
            int[] units = units(each);
            Set<String> syllables = plain.length == 1 ? Syllables.of(plain[0]) : Set.of();
            if (syllables.isEmpty() && units.length > 0) {
                Arrays.stream(units).forEach(run::appendCodePoint);
                continue;
            }
            endRun(choices, run);
            if (isDigit(plain) && (at == 0 || !takesTone(said[at - 1]))) {
                choices.add(List.of(Character.toString(plain[0]), SYLLABLES.get(plain[0] - '1')));
            }
            if (!syllables.isEmpty()) {
                choices.add(List.copyOf(syllables));
            }
        }
        endRun(choices, run);
        return choices;
    }

    private static boolean isDigit(int... plain) {
        return plain.length == 1 && plain[0] >= '1' && plain[0] <= '5';
    }

    /** Returns whether a number behind this code point tells its tone: it is a letter that spells sounds. */
    static boolean takesTone(int codePoint) {
        int[] plain = Glyph.plain(codePoint, each -> each);
        int last = plain.length == 0 ? ' ' : plain[plain.length - 1];
        return (last >= 'a' && last <= 'z') || UnicodeScript.of(codePoint) == UnicodeScript.BOPOMOFO;
    }

    private static void endRun(List<List<String>> choices, StringBuilder run) {
        if (!run.isEmpty()) {
            choices.add(List.of(run.toString()));
            run.setLength(0);
        }
    }

    private static String join(String letters) {
        var joined = new StringBuilder();
        var joining = new Joining(JOINTS, (unit, first, last) -> joined.appendCodePoint(unit));
        letters.codePoints().forEach(each -> joining.take(each, 0));
        joining.part();
        return joined.toString();
    }

    private static Map<String, String> joined() {
        var joined = new HashMap<String, String>();
        for (String initial : List.of("z", "c", "s")) {
            joined.put(initial + "h", initial);
        }
        joined.put("ng", "n");
        for (String vowel : List.of("a", "e", "o", "u")) {
            joined.put("ng" + vowel, "ng" + vowel);
        }
        Zhuyin.letters().forEach((zhuyin, latin) -> joined.put(zhuyin, Syllables.blurred(latin)));
        Syllables.ALL.forEach(syllable -> joined.put(Zhuyin.of(syllable), Syllables.blurred(syllable)));
        joined.remove("");
        return joined;
    }
}
