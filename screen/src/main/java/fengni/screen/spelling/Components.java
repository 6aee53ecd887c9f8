package fengni.screen.spelling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By the parts: a character says what it is put together from, down to parts that a writer does not split, each part in one
 * form; and what the eye takes for one another says the same.
 */
final class Components implements Spelling {
    private static final Map<Integer, int[]> SPLITS = splits();
    private static final Map<Integer, Integer> FORMS = groups("forms.txt");
    private static final Map<Integer, Integer> ALIKE = groups("alike.txt");
    private static final Set<Integer> WHOLE = Set.copyOf(FORMS.values());
    private static final Map<Integer, int[]> ATOMS = new HashMap<>();

    static {
        SPLITS.keySet().forEach(Components::atoms);
    }

    @Override
    public Sort sort(int codePoint) {
        return Sorts.of(codePoint, units(codePoint).length);
    }

    @Override
    public int[] units(int codePoint) {
        int[] plain = Glyph.plain(codePoint, each -> each);
        return plain.length == 1
                ? parts(plain[0])
                : Arrays.stream(plain)
                        .flatMap(each -> Arrays.stream(parts(each)))
                        .toArray();
    }

    /** Returns the parts of a character that are not split any more; itself if it is none of several. */
    static int[] smallest(int plain) {
        return parts(plain);
    }

    private static int[] parts(int plain) {
        int form = form(plain);
        int[] atoms = ATOMS.get(form);
        return atoms == null ? new int[] {form} : atoms.clone();
    }

    /** Returns the parts into which a writer splits a character, one level deep; empty if he does not. */
    static List<Integer> split(int codePoint) {
        int[] parts = SPLITS.getOrDefault(codePoint, new int[0]);
        return Arrays.stream(parts).boxed().toList();
    }

    /** Returns every character that a writer splits. */
    static Set<Integer> characters() {
        return SPLITS.keySet();
    }

    private static int[] atoms(int codePoint) {
        int form = form(codePoint);
        int[] known = ATOMS.get(form);
        if (known != null) {
            return known;
        }
        int[] split = WHOLE.contains(form) ? null : SPLITS.get(form);
        int[] atoms = split == null ? new int[] {form} : atoms(split);
        ATOMS.put(form, atoms);
        return atoms;
    }

    private static int[] atoms(int[] parts) {
        int[] atoms = new int[0];
        for (int part : parts) {
            int[] more = atoms(part);
            atoms = Arrays.copyOf(atoms, atoms.length + more.length);
            System.arraycopy(more, 0, atoms, atoms.length - more.length, more.length);
        }
        return atoms;
    }

    private static Map<Integer, int[]> splits() {
        var splits = new HashMap<Integer, int[]>();
        Lines.of("parts.txt").forEach(line -> enterAll(splits, line.codePoints().toArray()));
        return splits;
    }

    private static void enterAll(Map<Integer, int[]> splits, int[] line) {
        int start = 0;
        for (int end = 1; end <= line.length; end++) {
            if (end == line.length || line[end] == ' ') {
                splits.put(line[start], Arrays.copyOfRange(line, start + 1, end));
                start = end + 1;
            }
        }
    }

    private static Map<Integer, Integer> groups(String resource) {
        var groups = new HashMap<Integer, Integer>();
        Lines.words(resource).map(word -> word.codePoints().toArray()).forEach(group -> {
            Arrays.stream(group).skip(1).forEach(each -> groups.put(each, group[0]));
        });
        return Map.copyOf(groups);
    }

    private static int form(int codePoint) {
        int alike = ALIKE.getOrDefault(codePoint, codePoint);
        return FORMS.getOrDefault(alike, alike);
    }

    @Override
    public boolean wholeCodePoints() {
        return true;
    }

    @Override
    public boolean insideLatinWords() {
        return true;
    }
}
