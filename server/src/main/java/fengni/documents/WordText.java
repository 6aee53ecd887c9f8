package fengni.documents;

import fengni.office.XmlPart;
import java.util.List;

/** Paragraphs and runs of a word-processor file, and the page break that the next paragraph has to make. */
final class WordText {
    private final XmlPart xml;
    private boolean breaks;

    WordText(XmlPart xml) {
        this.xml = xml;
    }

    XmlPart xml() {
        return xml;
    }

    /** Has the next paragraph begin a page: a break of its own would leave an empty line there. */
    void breakPage() {
        breaks = true;
    }

    void paragraph(String style, Runnable inside) {
        paragraph(style, () -> {}, inside);
    }

    /** @param properties those of the paragraph that its style does not give */
    void paragraph(String style, Runnable properties, Runnable inside) {
        xml.in("w:p", () -> {
            xml.in("w:pPr", () -> {
                xml.leaf("w:pStyle", "w:val", style);
                if (breaks) {
                    xml.leaf("w:pageBreakBefore");
                    breaks = false;
                }
                properties.run();
            });
            inside.run();
        });
    }

    void prose(Prose prose) {
        prose.runs().forEach(run -> run(run.text(), run.strong() ? List.of("w:b", "w:bCs") : List.of()));
    }

    void run(String text) {
        run(text, List.of());
    }

    /** A line to write on. */
    void line(int fullWidthBlanks) {
        xml.in("w:r", () -> {
            xml.in("w:rPr", () -> xml.leaf("w:u", "w:val", "single"));
            words("\u3000".repeat(fullWidthBlanks));
        });
    }

    private void run(String text, List<String> properties) {
        if (text.isEmpty()) {
            return;
        }
        xml.in("w:r", () -> {
            if (!properties.isEmpty()) {
                xml.in("w:rPr", () -> properties.forEach(xml::leaf));
            }
            var lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.leaf("w:br");
                }
                words(lines[i]);
            }
        });
    }

    private void words(String text) {
        xml.in("w:t", () -> xml.with("xml:space", "preserve").text(text));
    }
}
