package fengni.screen.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generator made, and what it left out.
 *
 * @param unfit targets that hold another target within them, so that a hit would prove nothing
 * @param idle tricks, with their strength, that no target offers a hold for
 */
public record Batch(List<Variant> variants, List<Target> unfit, List<String> idle) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Batch {
        variants = List.copyOf(variants);
        unfit = List.copyOf(unfit);
        idle = List.copyOf(idle);
    }

    /** Returns the variants as JSON, one a line, with their text in {@code text}, to be reviewed by whatever reads lines. */
    public String lines() {
        return variants.stream().map(Batch::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Variant variant) {
        var json = JSON.createObjectNode()
                .put("id", variant.id())
                .put("family", variant.family().label())
                .put("trick", variant.trick())
                .put("strength", variant.strength())
                .put("twin", variant.twin())
                .put("word", variant.word())
                .put("start", variant.start())
                .put("end", variant.end())
                .put("text", variant.text());
        variant.expected().ifPresent(entry -> json.put("expected", entry));
        return json.toString();
    }
}
