package fengni.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A number as a person typed it, folded to the prescribed spelling; every fold leaves a note, so that nothing is
 * silently taken as exact.
 */
record Typed(String text, List<Finding> notes) {
    /** Far above the longest number seen (57 characters), so that a pasted page is refused before any work. */
    static final int LIMIT = 256;

    private static final int WIDTH_SHIFT = '！' - '!';

    Typed {
        notes = List.copyOf(notes);
    }

    /** Folds full-width forms and leaves out spaces and invisible characters. */
    static Typed of(String raw) {
        if (raw.length() > LIMIT) {
            return new Typed("", List.of(Finding.of(NumberCode.TOO_LONG, "", LIMIT)));
        }
        var typed = new Typed(raw, List.of());
        typed = typed.changed(Typed::halfWidth, NumberCode.FULL_WIDTH);
        return typed.changed(Typed::withoutSpaces, NumberCode.SPACES);
    }

    Typed upperCase() {
        return changed(Typed::capitals, NumberCode.LOWER_CASE);
    }

    Typed with(String folded, Finding note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Typed(folded, all);
    }

    /** Reads a value: the rules look first, {@code make} is called only if they found no error. */
    <T> Reading<T> reading(Function<String, List<Finding>> rules, Function<String, T> make) {
        if (Finding.any(notes, Severity.ERROR)) {
            return new Reading.Unread<>(notes);
        }
        var all = new ArrayList<>(notes);
        all.addAll(rules.apply(text));
        return Finding.any(all, Severity.ERROR) ? new Reading.Unread<>(all) : new Reading.Read<>(make.apply(text), all);
    }

    private Typed changed(Function<String, String> fold, NumberCode note) {
        var folded = fold.apply(text);
        return folded.equals(text) ? this : with(folded, Finding.of(note, ""));
    }

    private static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        text.chars().forEach(unit -> half.append((char) (unit >= '！' && unit <= '～' ? unit - WIDTH_SHIFT : unit)));
        return half.toString();
    }

    private static String withoutSpaces(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isSpace(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    /** ASCII only: Unicode case rules would turn one character into two, or a foreign letter into a valid one. */
    private static String capitals(String text) {
        return text.chars().anyMatch(unit -> unit >= 'a' && unit <= 'z')
                ? text.chars()
                        .map(unit -> unit >= 'a' && unit <= 'z' ? unit - 'a' + 'A' : unit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    static boolean isAscii(String text, String symbols) {
        return text.chars().allMatch(unit -> symbols.indexOf(unit) >= 0);
    }

    /** Lists each character outside {@code symbols} with its place, counted from one. */
    static List<Finding> strangers(String text, String symbols) {
        var found = new ArrayList<Finding>();
        for (int i = 0; i < text.length(); i++) {
            if (symbols.indexOf(text.charAt(i)) < 0) {
                found.add(Finding.of(NumberCode.SYMBOL, String.valueOf(i + 1), shown(text, i)));
            }
        }
        return found;
    }

    /** One character, or its code point when a lone half or a control character would spoil the message. */
    private static String shown(String text, int at) {
        char unit = text.charAt(at);
        return Character.isSurrogate(unit) || Character.isISOControl(unit)
                ? String.format(Locale.ROOT, "U+%04X", (int) unit)
                : String.valueOf(unit);
    }
}
