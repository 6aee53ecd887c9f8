package fengni.office.tables;

import fengni.office.tables.OfficeParts.Xml;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a document (ISO/IEC 29500-1) in their order. What is merged over rows stands in each of them; a table within
 * a cell is text of that cell; what was struck out in review is left out.
 */
final class DocxTables {
    static final String MAIN = "word/document.xml";

    private final OfficeParts parts;
    private final List<FileTable> tables = new ArrayList<>();
    private List<FileTable.Row> rows = new ArrayList<>();
    private List<String> above = List.of();
    private List<String> cells = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private int depth;
    private int span = 1;
    private boolean fromAbove;
    private boolean shown;

    DocxTables(OfficeParts parts) {
        this.parts = parts;
    }

    List<FileTable> read() {
        parts.read(MAIN, xml -> {
            while (xml.next()) {
                step(xml);
            }
        });
        return tables;
    }

    private void step(Xml xml) {
        if (xml.begins("tbl")) {
            depth++;
        } else if (xml.ends("tbl")) {
            depth--;
            if (depth == 0) {
                tables.add(new FileTable(FileTable.Part.TABLE, Integer.toString(tables.size() + 1), false, rows));
                rows = new ArrayList<>();
                above = List.of();
            }
        } else if (depth == 1) {
            inTable(xml);
        }
        if (depth > 0) {
            text(xml);
        }
    }

    private void inTable(Xml xml) {
        if (xml.begins("gridBefore")) {
            blank(whole(xml.attribute("val")));
        } else if (xml.begins("tc")) {
            text = new StringBuilder();
            span = 1;
            fromAbove = false;
        } else if (xml.begins("gridSpan")) {
            span = Math.max(1, whole(xml.attribute("val")));
        } else if (xml.begins("vMerge")) {
            fromAbove = !xml.attribute("val").equals("restart");
        } else if (xml.ends("tc")) {
            cell();
        } else if (xml.ends("tr")) {
            row();
        }
    }

    private void text(Xml xml) {
        shown = xml.begins("t") || (shown && !xml.ends("t"));
        if (shown) {
            text.append(xml.text());
        } else if (xml.begins("br") || xml.begins("cr") || (xml.begins("p") && !text.isEmpty())) {
            text.append('\n');
        } else if (xml.begins("tab")) {
            text.append(' ');
        } else if (xml.begins("noBreakHyphen")) {
            text.append('-');
        }
    }

    private void cell() {
        boolean repeated = fromAbove && cells.size() < above.size();
        var value = repeated ? above.get(cells.size()) : text.toString().strip();
        parts.budget().text(value.length());
        cells.add(value);
        blank(span - 1);
    }

    private void blank(int columns) {
        parts.budget().cells(cells.size() + columns);
        for (int i = 0; i < columns; i++) {
            cells.add("");
        }
    }

    private void row() {
        parts.budget().row();
        rows.add(new FileTable.Row(rows.size() + 1, cells));
        above = List.copyOf(cells);
        cells = new ArrayList<>();
    }

    private static int whole(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
