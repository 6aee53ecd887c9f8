package fengni.label.text;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A label in a YAML head.
 *
 * @param json its value, a map of YAML written as JSON
 * @param quoted true if every value stands in single quotes
 */
record HeadLabel(TextPlace place, String json, boolean quoted, NodeTuple entry) {

    /** Returns its first code point, counted from the beginning of the fields. */
    int start() {
        return entry.getKeyNode().getStartMark().getIndex();
    }

    /** Returns the code point after its last. */
    int end() {
        return end(entry.getValueNode());
    }

    int column() {
        return entry.getKeyNode().getStartMark().getColumn();
    }

    /** Returns true if another part of the head refers to it, or it to another. */
    boolean isShared() {
        return entry.getValueNode().getStartMark().getIndex() < start() || isAnchored(entry.getValueNode());
    }

    /** A block ends where the next token begins, which is after comments that are not its own. */
    private static int end(Node node) {
        if (node instanceof MappingNode map
                && map.getFlowStyle() == FlowStyle.BLOCK
                && !map.getValue().isEmpty()) {
            return end(map.getValue().getLast().getValueNode());
        }
        return node.getEndMark().getIndex();
    }

    /** What is deeper than values is not searched, and counts as shared. */
    private static boolean isAnchored(Node node) {
        return node.getAnchor() != null
                || (node instanceof MappingNode map && !map.getValue().stream().allMatch(HeadLabel::isOwn));
    }

    private static boolean isOwn(NodeTuple field) {
        var key = field.getKeyNode();
        var value = field.getValueNode();
        return key.getAnchor() == null
                && value instanceof ScalarNode
                && value.getAnchor() == null
                && value.getStartMark().getIndex() >= key.getStartMark().getIndex();
    }
}
