package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Characters that a hurried reader takes for one another, each with the one that stands for all. */
final class ShapeClasses {
    /** Parts in front that are easily exchanged or left out, in the form that the view of components reads. */
    private static final String FRONT = LookAlikes.RADICALS + "十片夫亻疒示衣冖走立牛犬矢身里角尸户彳欠饣羊骨鬼黑鼻八宀穴雨耒豕";
    /** The same behind, where no part in front is. */
    private static final String BEHIND = "刀刂攵欠页鸟力殳阝隹戈斤见心皿";

    private static final Map<String, String> MERGED = new HashMap<>();
    private static final Map<Integer, Integer> CLASSES = classes();

    private ShapeClasses() {}

    /** Returns the character that stands for this one and its like. */
    static int of(int plain) {
        return CLASSES.getOrDefault(plain, plain);
    }

    private static Map<Integer, Integer> classes() {
        Lines.words("neighbours.txt").forEach(ShapeClasses::merge);
        var keys = new TreeMap<Integer, String>();
        Components.characters().forEach(each -> keys.put(each, key(each)));
        MERGED.keySet().stream()
                .filter(each -> each.codePointCount(0, each.length()) == 1)
                .forEach(each -> keys.putIfAbsent(each.codePointAt(0), each));
        Lines.words("neighbours.txt").forEach(group -> group.codePoints().forEach(each -> keys.put(each, key(each))));
        var firsts = new HashMap<String, Integer>();
        var found = new HashMap<Integer, Integer>();
        keys.values().stream()
                .filter(key -> key.codePointCount(0, key.length()) == 1)
                .forEach(key -> firsts.putIfAbsent(root(key), key.codePointAt(0)));
        keys.forEach((each, key) -> firsts.putIfAbsent(root(key), each));
        keys.forEach((each, key) -> found.put(each, firsts.getOrDefault(root(key), each)));
        firsts.values().forEach(each -> found.putIfAbsent(each, each));
        return Map.copyOf(found);
    }

    /** All of a group are alike, and so is what each of them is alike. */
    private static void merge(String group) {
        var first = root(key(group.codePointAt(0)));
        group.codePoints().skip(1).mapToObj(each -> root(key(each))).forEach(each -> {
            if (!each.equals(root(first))) {
                MERGED.put(each, root(first));
            }
        });
    }

    private static String root(String key) {
        var at = key;
        while (MERGED.containsKey(at)) {
            at = MERGED.getOrDefault(at, at);
        }
        return at;
    }

    /** Returns the main part of a character, in its smallest parts. */
    private static String key(int character) {
        int[] parts = Components.smallest(character);
        int last = parts.length - 1;
        if (last > 0 && FRONT.indexOf(parts[0]) >= 0) {
            return new String(parts, 1, last);
        }
        return last > 0 && BEHIND.indexOf(parts[last]) >= 0
                ? new String(parts, 0, last)
                : new String(parts, 0, parts.length);
    }
}
