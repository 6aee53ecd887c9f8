package fengni.law.lint;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** L2: each output modality has its formats, and each format its modality. */
final class OutputFormats implements LintRule {
    private static final String OUTPUT = "algorithm.output";
    private static final String FORMAT = "algorithm.format";
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    @Override
    public void look(FilingPack pack, Found found) {
        var wanted = pack.words(OUTPUT);
        var described = new HashSet<String>();
        pack.rows(FORMAT).forEach(row -> {
            described.addAll(Folded.words(row.getFirst()));
            formats(row, found);
        });
        wanted.stream()
                .filter(modality -> !described.contains(modality))
                .forEach(modality -> found.at(FORMAT, OUTPUT).say("L2.no-format", modality));
        described.stream()
                .filter(modality -> !wanted.contains(modality))
                .sorted()
                .forEach(modality -> found.at(FORMAT, OUTPUT).say("L2.no-modality", modality));
    }

    private static void formats(List<String> row, Found found) {
        var modalities = Folded.words(row.getFirst());
        for (var word : Folded.words(row.get(1))) {
            var format = word.startsWith(".") ? word.substring(1) : word;
            var known = LintLists.SHIPPED.meanings("format", format);
            if (known.isEmpty()) {
                if (EXTENSION.matcher(format).matches()) {
                    found.at(FORMAT).say("L2.unknown", format, row.getFirst());
                }
            } else if (known.stream().noneMatch(modalities::contains)) {
                found.at(FORMAT).say("L2.contradiction", format, row.getFirst(), String.join("、", known));
            }
        }
    }
}
