package fengni.filing;

import fengni.law.FilingField;

/** Hides most of what tells of a person, for lists and for those who only read. */
final class Masked {
    private static final int SHOWN_OF_NUMBER = 3;
    private static final int LAST_OF_NUMBER = 4;

    private Masked() {}

    static String of(FilingField field, String value) {
        if (!field.personal() || value.isEmpty()) {
            return value;
        }
        return switch (field.kind()) {
            case PHONE -> number(value);
            case MAIL -> first(value) + "***" + value.substring(Math.max(value.lastIndexOf('@'), 0));
            case UPLOAD -> "***";
            case TEXT, AREA, CHOICE, SEVERAL, YES_NO, DATE, CREDIT_CODE, URL, NUMBER, VALIDITY, ROWS ->
                first(value) + "**";
        };
    }

    private static String number(String value) {
        return value.length() <= SHOWN_OF_NUMBER + LAST_OF_NUMBER
                ? "***"
                : value.substring(0, SHOWN_OF_NUMBER) + "****" + value.substring(value.length() - LAST_OF_NUMBER);
    }

    private static String first(String value) {
        return value.substring(0, value.offsetByCodePoints(0, 1));
    }
}
