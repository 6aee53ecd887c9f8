package fengni.office.tables;

import fengni.office.tables.OfficeParts.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheets of a spreadsheet (ISO/IEC 29500-1), those that are hidden too. Formulas give the value that was kept. */
final class XlsxTables {
    static final String BOOK = "xl/workbook.xml";

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final OfficeParts parts;
    private final List<String> strings = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();

    XlsxTables(OfficeParts parts) {
        this.parts = parts;
    }

    private record Sheet(String name, String part) {}

    List<FileTable> read() {
        parts.read(RELATIONS, this::relations);
        parts.read(STRINGS, this::strings);
        var dates = new XlsxDates();
        parts.read("xl/styles.xml", dates::read);
        var tables = new ArrayList<FileTable>();
        for (var sheet : sheets()) {
            var rows = new XlsxSheet(strings, dates, parts.budget());
            parts.read(sheet.part(), rows::read);
            tables.add(new FileTable(FileTable.Part.SHEET, sheet.name(), false, rows.rows()));
        }
        return tables;
    }

    private List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        parts.read(BOOK, xml -> {
            while (xml.next()) {
                if (xml.begins("sheet")) {
                    var target = targets.getOrDefault(xml.attribute("id"), "");
                    sheets.add(new Sheet(
                            xml.attribute("name"), target.startsWith("/") ? target.substring(1) : "xl/" + target));
                }
            }
        });
        return sheets;
    }

    private void relations(Xml xml) {
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        }
    }

    /** Phonetic guides stand beside a text and are no part of it. */
    private void strings(Xml xml) {
        var text = new StringBuilder();
        boolean inText = false;
        boolean aside = false;
        while (xml.next()) {
            aside = xml.begins("rPh") || (aside && !xml.ends("rPh"));
            inText = xml.begins("t") || (inText && !xml.ends("t"));
            if (inText && !aside) {
                text.append(xml.text());
            }
            if (xml.ends("si")) {
                parts.budget().text(text.length());
                strings.add(text.toString());
                text.setLength(0);
            }
        }
    }
}
