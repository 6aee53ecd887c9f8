package fengni.screen.matching;

import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Joining;
import fengni.screen.spelling.Spelling;
import fengni.screen.spelling.Spelling.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The reference: tries every word at every place, straight from what the words of the house mean. */
final class Naive {
    private final Spelling spelling;
    private final boolean asWritten;
    private final boolean stretches;
    private final boolean leet;
    private final int[] text;
    private final List<int[]> said = new ArrayList<>();

    record Span(int atom, int startCp, int endCp) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return Arrays.compare(new int[] {startCp, endCp, atom}, new int[] {other.startCp, other.endCp, other.atom});
        }
    }

    private record Run(int unit, int count) {}

    private Naive(Reading reading, String text) {
        this.spelling = reading.spelling();
        this.asWritten = reading.asWritten();
        this.stretches = reading.stretches();
        this.leet = reading.isLeet();
        this.text = text.codePoints().toArray();
        var joining = new Joining(spelling.joints(), (unit, first, last) -> said.add(new int[] {unit, first, last}));
        for (int at = 0; at < this.text.length; at++) {
            if (isDigit(at)) {
                joining.part();
                said.add(new int[] {units(at)[0], at, at});
                continue;
            }
            int[] units = says(this.text[at]);
            if (units.length == 1 && units[0] >= 0) {
                joining.take(units[0], at);
                continue;
            }
            if (units.length > 0 || spelling.sort(this.text[at]) != Sort.SKIPPED) {
                joining.part();
            }
            for (int unit : units) {
                said.add(new int[] {unit, at, at});
            }
        }
        joining.part();
    }

    /** Returns where each atom stands, in any reading, by code points. */
    static Set<Span> spans(List<Atom> atoms, String text) {
        var spans = new TreeSet<Span>();
        for (int place = 0; place < Reading.all().size(); place++) {
            var naive = new Naive(Reading.all().get(place), text);
            for (int atom = 0; atom < atoms.size(); atom++) {
                if (Reading.of(atoms.get(atom)).contains(place)) {
                    naive.find(atoms.get(atom), atom, spans);
                }
            }
        }
        return spans;
    }

    private void find(Atom atom, int number, Set<Span> spans) {
        var ways = asWritten ? List.of(spell(atom.text())) : spelling.spellings(atom.text());
        for (int[] way : ways) {
            var runs = runs(way);
            for (int from = 0; from < said.size() && !runs.isEmpty(); from++) {
                int to = match(runs, from);
                if (to > 0 && holds(atom, from, to - 1)) {
                    int start = said.get(from)[1];
                    int end = said.get(to - 1)[2];
                    boolean several = IntStream.rangeClosed(start, end)
                            .anyMatch(at -> spelt(at) && !Arrays.equals(units(at), units(start)));
                    spans.add(new Span(number, several ? runStart(start) : start, end + 1));
                }
            }
        }
    }

    /** Returns the place behind a match of these runs, or 0. */
    private int match(List<Run> runs, int from) {
        int at = from;
        for (int i = 0; i < runs.size(); i++) {
            boolean inner = i > 0 && i < runs.size() - 1;
            int count = 0;
            while (at < said.size()
                    && said.get(at)[0] == runs.get(i).unit()
                    && (count < runs.get(i).count() || (inner && stretches))) {
                count++;
                at++;
            }
            if (count < runs.get(i).count()) {
                return 0;
            }
        }
        return at;
    }

    private boolean holds(Atom atom, int first, int last) {
        if (spelling.wholeCodePoints()
                && ((first > 0 && said.get(first - 1)[1] == said.get(first)[1])
                        || (last + 1 < said.size() && said.get(last + 1)[1] == said.get(last)[1]))) {
            return false;
        }
        boolean across = false;
        for (int i = first; i < last; i++) {
            var gap = Arrays.stream(text, Math.min(said.get(i)[2] + 1, said.get(i + 1)[1]), said.get(i + 1)[1])
                    .filter(each -> spelling.sort(each) != Sort.SKIPPED)
                    .toArray();
            var noise = new String(gap, 0, gap.length);
            across |= !noise.isEmpty();
            if (!passes(atom, noise)) {
                return false;
            }
        }
        return bounded(atom, first, last, across);
    }

    private boolean passes(Atom atom, String noise) {
        int own = asWritten ? 0 : atom.how().gap();
        int gap = own == 0 ? mostBlanks(atom.text()) : own;
        boolean blankOrLine = noise.codePoints().allMatch(each -> blank(each) || spelling.sort(each) == Sort.LINE_END);
        if (noise.codePointCount(0, noise.length()) > gap || (own == 0 && !blankOrLine)) {
            return false;
        }
        var seen = noise.codePoints()
                .filter(each -> !blank(each) || spelling.sort(each) == Sort.LINE_END)
                .mapToObj(each -> spelling.sort(each) == Sort.LINE_END ? "\n" : Character.toString(each))
                .reduce("", String::concat);
        if (seen.contains("\n\n")) {
            return false;
        }
        var marks = seen.replace("\n", "");
        boolean cut = !seen.isEmpty() && (marks.isEmpty() || (marks.length() == 1 && "，。；：！？、,.;:!?".contains(marks)));
        return !(cut && brief(atom.text()));
    }

    private boolean bounded(Atom atom, int first, int last, boolean across) {
        boolean whole = atom.how().wholeWord();
        if (isNumber(atom, first, last)) {
            return false;
        }
        int[] way = IntStream.rangeClosed(first, last).map(i -> said.get(i)[0]).toArray();
        int left = said.get(first)[1];
        int right = said.get(last)[2];
        if ((digit(way[0]) && isNumeral(left) && isNumeral(left - 1))
                || (digit(way[way.length - 1]) && isNumeral(right) && isNumeral(right + 1))) {
            return false;
        }
        if (!across && !whole && spelling.insideLatinWords() && !leet) {
            return true;
        }
        int start = said.get(first)[1];
        int end = said.get(last)[2];
        int before = (whole ? start : runStart(start)) - 1;
        int after = (whole ? end : runEnd(end)) + 1;
        boolean startsLatin = latin(said.get(first)[0]) && ownLetter(text[start]);
        boolean endsLatin = latin(said.get(last)[0]) && ownLetter(text[end]);
        return !(startsLatin && before >= 0 && letter(text[before], whole))
                && !(endsLatin && after < text.length && letter(text[after], whole));
    }

    /** Returns where the row of equal characters begins that ends here. */
    private int runStart(int place) {
        int first = place;
        for (int at = place - 1; at >= 0 && (sees(at, place) || skipped(at)); at--) {
            first = sees(at, place) ? at : first;
        }
        return first;
    }

    /** Returns where the row of equal characters ends that begins here, with what is skipped behind it. */
    private int runEnd(int place) {
        int last = place;
        while (units(place).length == 1 && last + 1 < text.length && (sees(last + 1, place) || skipped(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean sees(int at, int place) {
        return units(at).length == 1 && Arrays.equals(units(at), units(place));
    }

    /** By sound, 1 to 5 are tones behind letters and digits elsewhere. */
    private boolean isDigit(int at) {
        boolean digit = units(at).length == 1 && units(at)[0] >= '1' && units(at)[0] <= '5';
        boolean behind = at > 0
                && (Arrays.stream(units(at - 1)).anyMatch(each -> latin(each))
                        || (!ownLetter(text[at - 1]) && !Character.isIdeographic(text[at - 1])));
        return digit && !asWritten && spelling.wholeCodePoints() && spelling.sort(text[at]) == Sort.NOISE && !behind;
    }

    private boolean spelt(int at) {
        return units(at).length > 0 || (Character.isSurrogate((char) text[at]) && text[at] <= 0xFFFF);
    }

    private boolean skipped(int at) {
        return Reading.all().getFirst().spelling().sort(text[at]) == Sort.SKIPPED;
    }

    private int[] units(int at) {
        boolean half = text[at] >= Character.MIN_SURROGATE && text[at] <= Character.MAX_SURROGATE;
        return half ? new int[0] : Reading.all().getFirst().spelling().units(text[at]);
    }

    private boolean isNumber(Atom atom, int first, int last) {
        var places = IntStream.rangeClosed(first, last)
                .map(i -> said.get(i)[1])
                .distinct()
                .toArray();
        long digits =
                Arrays.stream(places).filter(at -> Character.isDigit(text[at])).count();
        long letters = Arrays.stream(places)
                .filter(at ->
                        letter(text[at], false) || Character.isLetter(text[at]) || Character.isIdeographic(text[at]))
                .count();
        boolean latin = Arrays.stream(places).anyMatch(at -> letter(text[at], false));
        boolean numeral = atom.text().matches("[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸]{1,4}");
        boolean mostlyDigits = letters + digits < 4 ? digits >= letters : letters + digits < 6 && digits > letters;
        return (numeral && letters == 0) || (leet && (!latin || mostlyDigits));
    }

    private static boolean ownLetter(int codePoint) {
        return !Character.isIdeographic(codePoint)
                && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.BOPOMOFO;
    }

    private static boolean letter(int codePoint, boolean digitsToo) {
        return Arrays.stream(Reading.all().getFirst().spelling().units(codePoint))
                .anyMatch(unit -> latin(unit) || (digitsToo && unit >= '0' && unit <= '9'));
    }

    private boolean isNumeral(int at) {
        return at >= 0 && at < text.length && Character.isDigit(text[at]);
    }

    private static boolean digit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean latin(int unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private int[] says(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return new int[] {-1};
        }
        if (spelling.sort(codePoint) == Sort.TEXT) {
            return spelling.units(codePoint);
        }
        boolean significant = asWritten && spelling.sort(codePoint) == Sort.NOISE && !blank(codePoint);
        return significant ? Folding.sequence(codePoint) : new int[0];
    }

    private int[] spell(String word) {
        return word.codePoints().flatMap(each -> Arrays.stream(says(each))).toArray();
    }

    private List<Run> runs(int... units) {
        var runs = new ArrayList<Run>();
        for (int unit : units) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).unit() == unit) {
                runs.set(last, new Run(unit, runs.get(last).count() + 1));
            } else {
                runs.add(new Run(unit, 1));
            }
        }
        return runs;
    }

    private static int mostBlanks(String word) {
        return Arrays.stream(word.strip().split("\\S+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean brief(String word) {
        var seen = word.codePoints().filter(each -> !blank(each)).toArray();
        return seen.length <= 2 && Arrays.stream(seen).allMatch(Character::isIdeographic);
    }

    private static boolean blank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
