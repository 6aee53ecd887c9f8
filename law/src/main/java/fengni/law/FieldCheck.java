package fengni.law;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the value of one field; finds everything at once. */
final class FieldCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,20}[0-9]");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;，；]{1,64}@[^\\s@,;，；.]+(\\.[^\\s@,;，；.]+)+");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** Above every list that anybody types: rows or files that are pasted without end are refused. */
    private static final int LONGEST_LIST = 9_000;

    private static final Set<String> WEB = Set.of("http", "https");

    private final FilingField field;
    private final String value;
    private final List<Finding> found = new ArrayList<>();

    private FieldCheck(FilingField field, String value) {
        this.field = field;
        this.value = value;
    }

    static List<Finding> of(FilingField field, String typed) {
        var check = new FieldCheck(field, field.kind() == FilingField.Kind.ROWS ? typed : typed.strip());
        if (!check.value.isBlank()) {
            check.text();
            check.kind();
        } else if (field.required()) {
            check.find(FormCode.MISSING);
        }
        return check.found;
    }

    private void text() {
        int length = value.codePointCount(0, value.length());
        int limit = isCounted() ? LONGEST_LIST : field.limit();
        if (length > limit) {
            find(FormCode.TEXT_LONG, length, limit);
        }
        Invisible.in(value).forEach(one -> find(FormCode.INVISIBLE, one.place(), one.code(), one.name()));
        boolean oneLine = field.kind() != FilingField.Kind.AREA && field.kind() != FilingField.Kind.SEVERAL;
        if (oneLine && !isCounted() && value.lines().count() > 1) {
            find(FormCode.LINE_BREAK);
        }
    }

    /** The limit of such a field counts rows or files, not code points. */
    private boolean isCounted() {
        return field.kind() == FilingField.Kind.ROWS || field.kind() == FilingField.Kind.UPLOAD;
    }

    private void kind() {
        switch (field.kind()) {
            case TEXT, AREA -> {}
            case CHOICE -> choices(List.of(value));
            case SEVERAL -> choices(field.values(value));
            case YES_NO -> expect(value.equals("yes") || value.equals("no"), FormCode.NOT_YES_NO);
            case DATE -> expect(isDay(value), FormCode.NOT_A_DAY);
            case CREDIT_CODE -> creditCode();
            case URL -> expect(isWeb(value), FormCode.NOT_A_URL);
            case NUMBER -> expect(NUMBER.matcher(value).matches(), FormCode.NOT_A_NUMBER);
            case PHONE -> expect(PHONE.matcher(value).matches(), FormCode.NOT_A_PHONE);
            case MAIL -> expect(MAIL.matcher(value).matches(), FormCode.NOT_A_MAIL);
            case VALIDITY -> expect(value.equals(FilingField.LONG_TERM) || isDay(value), FormCode.NOT_A_VALIDITY);
            case ROWS -> rows();
            case UPLOAD -> files();
        }
    }

    private void rows() {
        var rows = field.values(value);
        if (rows.size() > field.limit()) {
            find(FormCode.ROWS_MANY, rows.size(), field.limit());
        }
        for (int at = 0; at < rows.size(); at++) {
            row(at + 1, rows.get(at));
        }
    }

    private void row(int number, String row) {
        if (row.split(FilingField.CELL, -1).length > field.columns().size()) {
            find(FormCode.ROW_CELLS, number);
        }
        var cells = field.rows(row).getFirst();
        for (int at = 0; at < cells.size(); at++) {
            var column = field.columns().get(at);
            if (column.required() && cells.get(at).isEmpty()) {
                find(FormCode.ROW_CELL_MISSING, number, column.key());
            }
        }
    }

    private void files() {
        var lines = field.values(value);
        if (lines.size() > field.limit()) {
            find(FormCode.FILES_MANY, lines.size(), field.limit());
        }
        expect(lines.stream().allMatch(line -> FiledFile.read(line).isPresent()), FormCode.NOT_A_FILE);
    }

    private void choices(List<String> chosen) {
        if (field.confirmed()) {
            chosen.stream()
                    .filter(one -> field.choices().stream()
                            .noneMatch(choice -> choice.value().equals(one)))
                    .forEach(one -> find(FormCode.NOT_A_CHOICE, one));
        }
    }

    private void creditCode() {
        CreditCode.read(value).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> new Finding(finding.code(), field.key(), finding.params()))
                .forEach(found::add);
    }

    private void expect(boolean holds, FormCode code) {
        if (!holds) {
            find(code);
        }
    }

    private void find(FormCode code, Object... params) {
        found.add(Finding.of(code, field.key(), params));
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static boolean isWeb(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && WEB.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
