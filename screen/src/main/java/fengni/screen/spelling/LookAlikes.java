package fengni.screen.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Characters that share all but a small part. */
final class LookAlikes {
    /** Radicals, in the form that the view of components reads, that are easily exchanged or left out. */
    static final String RADICALS = "人水言金手心大糸食草足衣示刀耳走木口土女日月火石虫王目禾米竹贝车马鱼鸟山巾弓革酉";

    private static final Map<Integer, Set<Integer>> BY_MAIN_PART = byMainPart();
    private static final Map<Integer, Set<Integer>> NEIGHBOURS = neighbours();

    private LookAlikes() {}

    static Set<Integer> of(int codePoint) {
        var found = new TreeSet<>(BY_MAIN_PART.getOrDefault(mainPart(codePoint), Set.of()));
        found.addAll(BY_MAIN_PART.getOrDefault(codePoint, Set.of()));
        found.addAll(NEIGHBOURS.getOrDefault(codePoint, Set.of()));
        found.remove(codePoint);
        return found;
    }

    /** A character that is no radical with something is its own main part: 青 for 清. */
    private static int mainPart(int codePoint) {
        List<Integer> parts = Components.split(codePoint);
        boolean marked = parts.size() == 2 && RADICALS.indexOf(parts.get(0)) >= 0;
        return marked ? parts.get(1) : codePoint;
    }

    private static Map<Integer, Set<Integer>> byMainPart() {
        var found = new HashMap<Integer, Set<Integer>>();
        Components.characters().forEach(each -> {
            int main = mainPart(each);
            found.computeIfAbsent(main, key -> new TreeSet<>(Set.of(main))).add(each);
        });
        return found;
    }

    /** A character may stand in several groups. */
    private static Map<Integer, Set<Integer>> neighbours() {
        var found = new HashMap<Integer, Set<Integer>>();
        Lines.words("neighbours.txt").forEach(group -> {
            var members = group.codePoints().boxed().toList();
            members.forEach(
                    each -> found.computeIfAbsent(each, key -> new TreeSet<>()).addAll(members));
        });
        return found;
    }
}
