package fengni.documents;

import fengni.office.XmlPart;
import java.util.ArrayList;
import java.util.List;

/** The lists of a word-processor file: two forms, and an own count for each list. */
final class WordLists {
    private static final String NUMBERS = "1";
    private static final String BULLETS = "2";

    private final List<Boolean> numbered = new ArrayList<>();

    /** Returns the number of a new list. */
    String next(boolean isNumbered) {
        numbered.add(isNumbered);
        return Integer.toString(numbered.size());
    }

    void write(XmlPart xml) {
        form(xml, NUMBERS, "decimal", "%1.");
        form(xml, BULLETS, "bullet", "•");
        for (int i = 0; i < numbered.size(); i++) {
            list(xml, i + 1, numbered.get(i) ? NUMBERS : BULLETS);
        }
    }

    private static void form(XmlPart xml, String id, String format, String mark) {
        xml.in("w:abstractNum", () -> {
            xml.with("w:abstractNumId", id).leaf("w:multiLevelType", "w:val", "singleLevel");
            xml.in("w:lvl", () -> {
                xml.with("w:ilvl", "0").leaf("w:start", "w:val", "1").leaf("w:numFmt", "w:val", format);
                xml.leaf("w:lvlText", "w:val", mark).leaf("w:lvlJc", "w:val", "left");
                xml.in("w:pPr", () -> xml.leaf("w:ind", "w:left", "952", "w:hanging", "392"));
            });
        });
    }

    private static void list(XmlPart xml, int number, String form) {
        xml.in("w:num", () -> {
            xml.with("w:numId", Integer.toString(number)).leaf("w:abstractNumId", "w:val", form);
            xml.in("w:lvlOverride", () -> xml.with("w:ilvl", "0").leaf("w:startOverride", "w:val", "1"));
        });
    }
}
