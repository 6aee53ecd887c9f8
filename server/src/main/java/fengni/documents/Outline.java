package fengni.documents;

import fengni.documents.Block.Heading;
import java.util.ArrayList;
import java.util.List;

/** A heading with the headings under it, as a reader's side bar shows them; {@code block} is its place in the paper. */
record Outline(String text, int level, int block, List<Outline> inner) {
    static List<Outline> of(List<Block> blocks) {
        var top = new ArrayList<Outline>();
        var open = new ArrayList<Outline>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading(var level, var text)) {
                var entry = new Outline(text.replace('\n', ' '), level, i, new ArrayList<>());
                open.removeIf(other -> other.level >= level);
                (open.isEmpty() ? top : open.getLast().inner).add(entry);
                open.add(entry);
            }
        }
        return top;
    }
}
