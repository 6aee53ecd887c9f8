package fengni.label.text;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.LabelReading;
import fengni.label.Sighting;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the label into the head of a page: in place of an older one, or as far ahead as the charset of the page allows. */
record PageEdit(Medium medium, Page.Read page) {

    Edited with(AigcLabel label) {
        var slots = PageLabels.slots(page);
        var tag = "<meta name=\"" + PageLabels.NAME + "\" content=\"" + escaped(label.wrappedJson()) + "\" />";
        if (slots.isEmpty()) {
            int at = place();
            return checked(at, at, lineBreak(at) + tag, label);
        }
        var old = slots.getFirst();
        boolean plain = old.attributesSize() == 2 && old.hasAttr("name") && old.hasAttr("content");
        return plain ? checked(old.sourceRange().startPos(), old.sourceRange().endPos(), tag, label) : noRoom("meta");
    }

    /** A page must name its charset within 1,024 bytes, so the label stands after that. */
    private int place() {
        var head = page.tree().head();
        return head.children().stream()
                .filter(child -> child.nameIs("meta") && Page.isCharset(child))
                .findFirst()
                .map(charset -> charset.sourceRange().endPos())
                .orElseGet(() -> head.sourceRange().endPos());
    }

    private String lineBreak(int at) {
        if (page.latin().startsWith("\r\n", at)) {
            return "\r\n";
        }
        return page.latin().startsWith("\n", at) ? "\n" : "";
    }

    /** Whatever else the page is made of, it must say this label now and no other. */
    private Edited checked(int from, int to, String piece, AigcLabel label) {
        var splice = new Splice(page.start() + from, page.start() + to, piece.getBytes(StandardCharsets.US_ASCII));
        boolean meant = Page.of(medium.with(List.of(splice))) instanceof Page.Read edited
                && PageLabels.of(edited).stream()
                        .filter(PageEdit::isLabel)
                        .map(seen -> seen.place().key() + seen.value())
                        .toList()
                        .equals(List.of(TextPlace.META.key() + label.wrappedJson()));
        return meant ? Edited.Change.of(splice) : noRoom("head");
    }

    /** A page may speak of labels, as a keyword does, without having one. */
    private static boolean isLabel(Sighting seen) {
        return seen.certain() || AigcLabel.read(seen.value()) instanceof LabelReading.Found;
    }

    private static Edited noRoom(String where) {
        return Edited.not(CarrierCode.NO_ROOM, where, where);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
