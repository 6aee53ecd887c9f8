package fengni.law.lint;

import fengni.law.FilingStep;
import java.util.regex.Pattern;

/** L1: one name of the algorithm in the form, in the text to be published, in the report and in the user agreement. */
final class AlgorithmName implements LintRule {
    private static final String NAME = "algorithm.name";
    private static final Pattern QUOTED = Pattern.compile("[《“「『\"]([^《》“”「」『』\"\\n]{2,60}?算法(?:-\\d{1,2})?)[》”」』\"]");
    private static final Pattern USUAL = Pattern.compile(".*算法(-\\d{1,2})?", Pattern.DOTALL);
    /** Two names that share so much of the shorter are meant to be the same. */
    private static final double SHARED = 0.6;

    @Override
    public void look(FilingPack pack, Found found) {
        var name = pack.text(NAME);
        if (name.isEmpty()) {
            return;
        }
        if (!USUAL.matcher(name).matches()) {
            found.at(NAME).say("L1.ending", name);
        }
        agreement(pack, name, found);
        pack.texts(FilingStep.DISCLOSURE, FilingStep.REPORT, FilingStep.ALGORITHM, FilingStep.TECHNICAL)
                .filter(said -> !said.spot().key().equals("algorithm.twin"))
                .forEach(said -> quoted(pack, said, name, found));
    }

    private static void agreement(FilingPack pack, String name, Found found) {
        var agreed = pack.text("report.agreement-name");
        if (!agreed.isEmpty() && !agreed.equals(name)) {
            var kind = Folded.same(agreed, name) ? "L1.spelling" : "L1.agreement";
            found.at("report.agreement-name", NAME).say(kind, agreed, name);
        }
    }

    private static void quoted(FilingPack pack, FilingPack.Said said, String name, Found found) {
        QUOTED.matcher(said.text())
                .results()
                .map(match -> match.group(1))
                .filter(quoted -> !quoted.equals(name) && !isOther(pack, quoted))
                .distinct()
                .forEach(quoted -> found.at(said.spot(), Spot.of(NAME)).say(kind(quoted, name), quoted, name));
    }

    private static String kind(String quoted, String name) {
        if (Folded.same(quoted, name)) {
            return "L1.spelling";
        }
        return isSimilar(Folded.of(quoted), Folded.of(name)) ? "L1.similar" : "L1.other";
    }

    /** The twin and the models that are called have names of their own. */
    private static boolean isOther(FilingPack pack, String quoted) {
        var folded = Folded.of(quoted);
        return Folded.same(pack.text("algorithm.twin"), quoted)
                || pack.rows("algorithm.models").stream()
                        .flatMap(row -> row.stream())
                        .anyMatch(cell -> !cell.isEmpty() && Folded.of(cell).contains(folded));
    }

    private static boolean isSimilar(String one, String other) {
        var stem = one.replaceFirst("算法.*", "");
        var wanted = other.replaceFirst("算法.*", "");
        long shared = stem.codePoints()
                .distinct()
                .filter(point -> wanted.indexOf(point) >= 0)
                .count();
        long shorter = Math.min(
                stem.codePoints().distinct().count(),
                wanted.codePoints().distinct().count());
        return shorter > 0 && shared >= SHARED * shorter;
    }
}
