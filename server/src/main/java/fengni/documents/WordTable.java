package fengni.documents;

import fengni.office.XmlPart;
import java.util.List;

/** Tables of a word-processor file. Widths are in twentieths of a point. */
final class WordTable {
    /** Between the margins. */
    static final int WIDTH = 8844;

    private final XmlPart xml;

    WordTable(XmlPart xml) {
        this.xml = xml;
    }

    enum Lines {
        ALL,
        DASHED,
        ABOVE_AND_BELOW
    }

    /** Writes a table; its rows are the inside. */
    void of(Lines lines, List<Integer> widths, Runnable rows) {
        xml.in("w:tbl", () -> {
            xml.in("w:tblPr", () -> {
                var whole = widths.stream().mapToInt(Integer::intValue).sum();
                xml.leaf("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
                xml.in("w:tblBorders", () -> borders(lines));
                xml.leaf("w:tblLayout", "w:type", "fixed");
                xml.in(
                        "w:tblCellMar",
                        () -> xml.leaf("w:top", "w:w", "60", "w:type", "dxa")
                                .leaf("w:left", "w:w", "100", "w:type", "dxa")
                                .leaf("w:bottom", "w:w", "60", "w:type", "dxa")
                                .leaf("w:right", "w:w", "100", "w:type", "dxa"));
            });
            xml.in("w:tblGrid", () -> widths.forEach(width -> xml.leaf("w:gridCol", "w:w", width.toString())));
            rows.run();
        });
    }

    /** Writes a row that no page splits; a head stands again on every page. */
    void row(boolean head, Runnable cells) {
        xml.in("w:tr", () -> {
            xml.in("w:trPr", () -> {
                xml.leaf("w:cantSplit");
                if (head) {
                    xml.leaf("w:tblHeader");
                }
            });
            cells.run();
        });
    }

    /** Writes a row of one height. */
    void high(int height, Runnable cells) {
        xml.in("w:tr", () -> {
            xml.in("w:trPr", () -> xml.leaf("w:trHeight", "w:val", Integer.toString(height), "w:hRule", "exact"));
            cells.run();
        });
    }

    void cell(int width, boolean shaded, Runnable paragraphs) {
        xml.in("w:tc", () -> {
            xml.in("w:tcPr", () -> {
                xml.leaf("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
                if (shaded) {
                    xml.leaf("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F0F0F0");
                }
                xml.leaf("w:vAlign", "w:val", "center");
            });
            paragraphs.run();
        });
    }

    private void borders(Lines lines) {
        switch (lines) {
            case ALL ->
                List.of("top", "left", "bottom", "right", "insideH", "insideV").forEach(side -> border(side, "single"));
            case DASHED -> List.of("top", "left", "bottom", "right").forEach(side -> border(side, "dashed"));
            case ABOVE_AND_BELOW -> List.of("top", "bottom").forEach(side -> border(side, "single"));
        }
    }

    private void border(String side, String line) {
        xml.leaf("w:" + side, "w:val", line, "w:sz", "4", "w:space", "0", "w:color", "000000");
    }
}
