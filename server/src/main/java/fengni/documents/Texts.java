package fengni.documents;

import fengni.documents.Block.Cover;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Note;
import fengni.documents.Block.PageBreak;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Picture;
import fengni.documents.Block.Signatures;
import fengni.documents.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Every text of a paper with its place, in reading order. */
final class Texts {
    private final List<Placed> found = new ArrayList<>();

    private Texts() {}

    /** @param place as {@code title} or {@code blocks/3/rows/2/1}, counted from 0 */
    record Placed(String place, String text) {}

    static List<Placed> of(Document document) {
        var texts = new Texts();
        texts.add("title", document.title());
        texts.add("header", document.header());
        texts.add("reference", document.reference());
        for (int i = 0; i < document.blocks().size(); i++) {
            texts.block("blocks/" + i, document.blocks().get(i));
        }
        return texts.found;
    }

    private void block(String place, Block block) {
        switch (block) {
            case Heading heading -> add(place, heading.text());
            case Paragraph(var text) -> add(place, text.plain());
            case Cover(var rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    add(place + "/rows/" + i + "/label", rows.get(i).label());
                    add(place + "/rows/" + i, rows.get(i).value().plain());
                }
            }
            case Table table -> table(place, table);
            case Items items -> all(place + "/items", items.items());
            case Picture picture -> {
                add(place + "/alternative", picture.alternative());
                add(place + "/caption", picture.caption());
            }
            case Note note -> add(place, note.text().plain());
            case PageBreak() -> {}
            case Signatures(var parties) -> {
                for (int i = 0; i < parties.size(); i++) {
                    add(place + "/parties/" + i, parties.get(i).role());
                }
            }
        }
    }

    private void table(String place, Table table) {
        add(place + "/caption", table.caption());
        for (int i = 0; i < table.columns().size(); i++) {
            add(place + "/columns/" + i, table.columns().get(i).head());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            all(place + "/rows/" + i, table.rows().get(i));
        }
    }

    private void all(String place, List<Prose> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(place + "/" + i, texts.get(i).plain());
        }
    }

    private void add(String place, String text) {
        found.add(new Placed(place, text));
    }
}
