package fengni.label.text;

import fengni.label.LabelField;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** All labels of a YAML head; every node is looked at once, however many aliases lead to it. */
final class HeadLabels {
    static final String KEY = "AIGC";

    private final List<HeadLabel> entries = new ArrayList<>();
    private final List<Sighting> elsewhere = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    static HeadLabels of(MappingNode root) {
        var labels = new HeadLabels();
        labels.map(root, true);
        return labels;
    }

    /** Returns those under the key AIGC at the top, the guide's place. */
    List<HeadLabel> entries() {
        return entries;
    }

    List<Sighting> sightings() {
        return Stream.concat(
                        entries.stream().map(label -> new Sighting(label.place(), label.json(), true)),
                        elsewhere.stream())
                .toList();
    }

    private void map(MappingNode map, boolean top) {
        if (isFields(map)) {
            elsewhere.add(new Sighting(TextPlace.HEAD_NESTED, YamlAsJson.of(map), false));
        }
        for (NodeTuple entry : map.getValue()) {
            if (entries.size() + elsewhere.size() > Limits.FINDINGS) {
                return;
            }
            if (!isLabel(entry.getKeyNode())) {
                value(entry.getValueNode());
            } else if (top) {
                entries.add(label(entry));
            } else {
                elsewhere.add(new Sighting(TextPlace.HEAD_NESTED, label(entry).json(), true));
            }
        }
    }

    private void value(Node node) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case MappingNode map -> map(map, false);
            case SequenceNode list -> list.getValue().forEach(this::value);
            case ScalarNode scalar ->
                Sighting.in(TextPlace.HEAD_NESTED, scalar.getValue()).ifPresent(elsewhere::add);
            default -> throw new IllegalArgumentException("a node of another kind: " + node.getNodeId());
        }
    }

    private static HeadLabel label(NodeTuple entry) {
        return switch (entry.getValueNode()) {
            case MappingNode map ->
                new HeadLabel(
                        TextPlace.HEAD,
                        "{" + YamlAsJson.quoted(text(entry.getKeyNode())) + ":" + YamlAsJson.of(map) + "}",
                        YamlAsJson.isSingleQuoted(map),
                        entry);
            case ScalarNode scalar -> new HeadLabel(TextPlace.HEAD_STRING, scalar.getValue(), true, entry);
            case Node other -> new HeadLabel(TextPlace.HEAD, "[]", true, entry);
        };
    }

    private static boolean isLabel(Node key) {
        return text(key).equalsIgnoreCase(KEY);
    }

    /** Two of the fields make a label of a map, whatever it is called. */
    private static boolean isFields(MappingNode map) {
        var fields = map.getValue().stream()
                .map(entry -> LabelField.spelled(text(entry.getKeyNode())))
                .flatMap(Optional::stream)
                .toList();
        return fields.contains(LabelField.CONTENT_PRODUCER) && fields.contains(LabelField.PRODUCE_ID);
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeId().name().toLowerCase(Locale.ROOT);
    }
}
