package fengni.law.lint;

import fengni.law.FiledFile;
import fengni.law.FilingField.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** L32: every scan that the form takes is there, and is its own. */
final class Uploads implements LintRule {
    private static final List<String> WANTED = List.of(
            "subject.licence-scan",
            "subject.representative-id-scan",
            "subject.officer-id-scan",
            "subject.officer-employment",
            "subject.commitment",
            "subject.responsibility-paper",
            "algorithm.report-paper",
            "algorithm.disclosure-paper");

    @Override
    public void look(FilingPack pack, Found found) {
        WANTED.stream()
                .filter(pack::asks)
                .filter(key -> pack.files(key).isEmpty())
                .forEach(key -> found.at(key).say("L32.missing"));
        var seen = new HashMap<String, Spot>();
        pack.everything()
                .filter(said -> said.field().kind() == Kind.UPLOAD)
                .forEach(said -> said.field().files(said.text()).forEach(file -> file(file, said.spot(), seen, found)));
    }

    private static void file(FiledFile file, Spot spot, Map<String, Spot> seen, Found found) {
        if (file.bytes() == 0) {
            found.at(spot).say("L32.empty", file.name());
        }
        var first = seen.computeIfAbsent(file.sha256(), digest -> spot);
        if (!first.key().equals(spot.key())) {
            found.at(spot, first).say("L32.same", file.name());
        }
    }
}
