package fengni.law.lint;

import fengni.law.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** L5: where the algorithm runs is described, and lies in the mainland. */
final class Deployment implements LintRule {
    private static final String CROSS_BORDER = "report.cross-border";
    private static final String REGION = "report.region";
    private static final String HOSTS = "report.hosts";
    private static final List<String> PLACES = List.of("report.data-centre", REGION, HOSTS);
    private static final Pattern PRIVATE =
            Pattern.compile("(127|10)\\.\\S+|192\\.168\\.\\S+|172\\.(1[6-9]|2\\d|3[01])\\.\\S+|localhost(:\\d+)?|::1");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、]+");

    @Override
    public void look(FilingPack pack, Found found) {
        PLACES.stream().filter(pack::lacks).forEach(key -> found.at(key).say("L5.missing"));
        if (pack.says(CROSS_BORDER, "yes")) {
            found.at(CROSS_BORDER).say("L5.cross-border");
        }
        if (pack.lacks(CROSS_BORDER)) {
            found.at(CROSS_BORDER).say("L5.cross-border-open");
        }
        PLACES.forEach(key -> LintLists.SHIPPED
                .in("abroad", Folded.of(pack.text(key)))
                .ifPresent(place -> found.at(key).say("L5.abroad", place)));
        if (pack.has(REGION) && Regions.provincesIn(pack.text(REGION)).isEmpty()) {
            found.at(REGION).say("L5.region", pack.text(REGION));
        }
        if (pack.has(HOSTS) && isPrivate(pack.text(HOSTS))) {
            found.at(HOSTS).say("L5.private");
        }
    }

    private static boolean isPrivate(String hosts) {
        return Arrays.stream(BETWEEN.split(Folded.width(hosts)))
                .filter(host -> !host.isEmpty())
                .allMatch(host -> PRIVATE.matcher(host).matches());
    }
}
