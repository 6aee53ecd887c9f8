package fengni.office.tables;

import fengni.office.tables.OfficeParts.Xml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which styles of a spreadsheet show a number as a day: a cell keeps days as the count since 1899-12-30. */
final class XlsxDates {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final double LATEST = 100_000;

    private final List<Boolean> isDate = new ArrayList<>();

    /** Reads the styles. */
    void read(Xml xml) {
        Map<String, String> formats = new HashMap<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            }
            cells = xml.begins("cellXfs") || (cells && !xml.ends("cellXfs"));
            if (cells && xml.begins("xf")) {
                isDate.add(isDate(xml.attribute("numFmtId"), formats));
            }
        }
    }

    /** Returns a number of a style as the day that people see, such as 2026/7/13; empty if they see a number. */
    Optional<String> shown(String number, String style) {
        if (!style.matches("\\d{1,6}") || !number.matches("\\d{1,6}(\\.\\d+)?")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(style);
        double days = Double.parseDouble(number);
        if (at >= isDate.size() || !isDate.get(at) || days > LATEST) {
            return Optional.empty();
        }
        var day = ZERO.plusDays((long) days);
        return Optional.of(day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth());
    }

    /** Numbers of the formats that every spreadsheet program knows, the Chinese ones too. */
    private static boolean isDate(String id, Map<String, String> formats) {
        if (!id.matches("\\d{1,6}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        boolean known = (number >= 14 && number <= 17)
                || number == 22
                || (number >= 27 && number <= 31)
                || (number >= 50 && number <= 58);
        var code = formats.getOrDefault(id, "").replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return known || (code.contains("y") && code.contains("m"));
    }
}
