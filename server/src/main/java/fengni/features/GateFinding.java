package fengni.features;

import fengni.answers.Fault;
import fengni.screen.Feature;
import fengni.screen.evaluation.Warning;
import fengni.screen.evaluation.Warning.Example;
import fengni.screen.evaluation.Warning.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that a person should look at before a change of the feature database counts; they may confirm it.
 *
 * @param gate as {@code covered}: see {@link Gate}
 * @param count entries, windows or disguises that it is about, {@code of} so many
 * @param examples the first of them, as they are shown
 */
public record GateFinding(String gate, long count, long of, String examples) {
    /** The field that confirms, and the one that it is told of. */
    static final String FIELD = "confirm";

    private static final int LONGEST = 40;

    static GateFinding of(Warning warning, Map<String, Feature> known) {
        var examples = warning.examples().stream()
                .map(example -> shown(warning.gate(), example, known))
                .collect(Collectors.joining(" · "));
        return new GateFinding(warning.gate().name().toLowerCase(Locale.ROOT), warning.count(), warning.of(), examples);
    }

    /** Returns the key of its words. */
    public String words() {
        return "answers.fault." + code();
    }

    private String code() {
        return "gate." + gate;
    }

    Fault fault() {
        return Fault.of(FIELD, code(), count, of, examples);
    }

    /** Returns the name of the box that confirms exactly this finding. */
    public String box() {
        return FIELD + "-" + gate + "-" + Integer.toHexString(hashCode());
    }

    private static String shown(Gate gate, Example example, Map<String, Feature> known) {
        return switch (gate) {
            case EXCUSED, COVERED, COVERS -> named(example.entry(), known) + " ← " + named(example.by(), known);
            // a window of a text, whose ends are not those of sentences
            case INNOCENT -> named(example.entry(), known) + " → “…" + text(example) + "…”";
            case INNOCENT_IN_DISGUISE, EVASION -> named(example.entry(), known) + " → “" + text(example) + "”";
        };
    }

    private static String text(Example example) {
        return cut(example.by().replaceAll("\\s+", " ").strip());
    }

    private static String named(String id, Map<String, Feature> known) {
        return Optional.ofNullable(known.get(id))
                .map(feature -> "“" + cut(feature.pattern()) + "”")
                .orElse(id);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static List<Fault> faults(List<GateFinding> findings) {
        return findings.stream().map(GateFinding::fault).toList();
    }
}
