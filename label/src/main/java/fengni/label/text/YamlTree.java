package fengni.label.text;

import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML text as a tree of nodes that know where they stand; no object is made of it, and no alias is copied. */
sealed interface YamlTree {
    /** Real heads have a few kilobytes. */
    int MOST = 256 << 10;

    int MOST_ALIASES = 50;

    /** Fields, not one in braces if the root is a block. */
    record Fields(MappingNode root) implements YamlTree {
        boolean isBlock() {
            return root.getFlowStyle() == FlowStyle.BLOCK && !root.getValue().isEmpty();
        }
    }

    /** Nothing, or comments. */
    record Nothing() implements YamlTree {}

    /** A sentence or a list: no head, but text between two lines. */
    record NoFields() implements YamlTree {}

    record Broken(String reason) implements YamlTree {}

    static YamlTree of(String yaml) {
        try {
            return Optional.ofNullable(new Yaml(options()).compose(new StringReader(yaml)))
                    .map(YamlTree::of)
                    .orElseGet(Nothing::new);
        } catch (YAMLException | IllegalArgumentException broken) {
            // an escape past the last code point comes as an IllegalArgumentException
            var message = Objects.requireNonNullElse(broken.getMessage(), "");
            return new Broken(Excerpt.of(message.lines().findFirst().orElse("")));
        }
    }

    private static YamlTree of(Node node) {
        return node instanceof MappingNode fields ? new Fields(fields) : new NoFields();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST);
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return options;
    }
}
