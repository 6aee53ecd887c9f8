package fengni.label.text;

import fengni.label.LabelField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of a label in YAML, written as JSON: so that one reader judges labels of every format. */
final class YamlAsJson {
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,999})(?:\\.[0-9]{1,999})?(?:[eE][+-]?[0-9]{1,9})?");

    private YamlAsJson() {}

    static String of(MappingNode map) {
        return merged(map).stream()
                .map(entry -> quoted(HeadLabels.text(entry.getKeyNode())) + ":" + value(entry.getValueNode()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What the guide shows: every value in single quotes. */
    static boolean isSingleQuoted(MappingNode map) {
        return map.getValue().stream()
                .filter(entry ->
                        LabelField.spelled(HeadLabels.text(entry.getKeyNode())).isPresent())
                .allMatch(entry -> entry.getValueNode() instanceof ScalarNode scalar
                        && scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
    }

    /** Returns the entries with those of the maps that are merged in by the key {@code <<}, one level deep. */
    private static List<NodeTuple> merged(MappingNode map) {
        var entries = new ArrayList<NodeTuple>();
        var names = new HashSet<String>();
        for (NodeTuple entry : map.getValue()) {
            names.add(HeadLabels.text(entry.getKeyNode()));
        }
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE) && entry.getValueNode() instanceof MappingNode other) {
                other.getValue().stream()
                        .filter(more -> names.add(HeadLabels.text(more.getKeyNode())))
                        .forEach(entries::add);
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** A value that YAML takes for a number, a truth or nothing stays one; a map or list only says that it is none. */
    private static String value(Node node) {
        return switch (node) {
            case ScalarNode scalar when isLiteral(scalar) -> scalar.getValue();
            case ScalarNode scalar -> quoted(scalar.getValue());
            case SequenceNode list -> "[]";
            default -> "{}";
        };
    }

    private static boolean isLiteral(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        boolean word = tag.equals(Tag.BOOL) || tag.equals(Tag.NULL);
        return (number && NUMBER.matcher(text).matches())
                || (word && (text.equals("true") || text.equals("false") || text.equals("null")));
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (unit < ' ') {
                json.append(String.format("\\u%04x", (int) unit));
            } else {
                json.append(unit);
            }
        }
        return json.append('"').toString();
    }
}
