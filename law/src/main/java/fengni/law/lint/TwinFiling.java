package fengni.law.lint;

import java.util.regex.Pattern;

/** L36: whoever acts in both roles files twice, and each filing names the other. */
final class TwinFiling implements LintRule {
    private static final String NAME = "algorithm.name";
    private static final String TWIN = "algorithm.twin";
    private static final Pattern SUFFIX = Pattern.compile("-\\d{1,2}$");

    @Override
    public void look(FilingPack pack, Found found) {
        var name = pack.text(NAME);
        if (name.isEmpty()) {
            return;
        }
        if (pack.lacks(TWIN)) {
            pack.facts().others().stream()
                    .filter(other -> stem(other.name()).equals(stem(name)))
                    .filter(other -> pack.has("algorithm.role") && !pack.says("algorithm.role", other.role()))
                    .forEach(other -> found.at(TWIN, NAME).say("L36.twin", other.name()));
        } else if (Folded.same(pack.text(TWIN), name)) {
            found.at(TWIN, NAME).say("L36.itself", name);
        }
    }

    private static String stem(String name) {
        return SUFFIX.matcher(Folded.of(name)).replaceFirst("");
    }
}
