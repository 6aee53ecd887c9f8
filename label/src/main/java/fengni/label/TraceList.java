package fengni.label;

import fengni.label.TraceRule.Test;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.law.Finding;
import fengni.law.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signs of generators that are looked for in metadata; data, since they change faster than programs and no clause
 * names any. The usual list is {@code trace/traces.txt}; whoever knows better brings a list of their own.
 */
public record TraceList(List<TraceRule> rules) {
    /** UTF-16 units of a list. */
    public static final int LONGEST = 1 << 20;
    /** Every rule is held against every text of a file. */
    public static final int MOST_RULES = 1_000;

    private static final int LONGEST_CELL = 1_000;
    private static final int COLUMNS = 7;

    public TraceList {
        rules = List.copyOf(rules);
    }

    /** Returns the list that comes along. */
    public static TraceList usual() {
        return read(text()).toOptional().orElseThrow();
    }

    /** Returns the text of the list that comes along, to be changed and read again. */
    public static String text() {
        try (var stream = TraceList.class.getResourceAsStream("trace/traces.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the list of traces is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads a list: a rule a line, seven cells between bars (kind, confidence, fields with blanks between, test, text, whose
     * sign, source); empty lines and those that begin with {@code #} are left out. The order of the file does not matter.
     *
     * @return all faults with the numbers of their lines, from 1; no list if there is one
     */
    public static Reading<TraceList> read(String text) {
        if (text.length() > LONGEST) {
            return tooLong(LONGEST);
        }
        var rules = new ArrayList<TraceRule>();
        var faults = new ArrayList<Finding>();
        var lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\\R", -1);
        for (int i = 0; i < lines.length && faults.size() < Limits.FINDINGS; i++) {
            var line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, String.valueOf(i + 1), rules, faults);
            }
        }
        if (rules.size() > MOST_RULES) {
            return tooLong(MOST_RULES);
        }
        return faults.isEmpty() ? new Reading.Read<>(new TraceList(rules), List.of()) : new Reading.Unread<>(faults);
    }

    private static Reading<TraceList> tooLong(int limit) {
        return new Reading.Unread<>(List.of(Finding.of(PropagationCode.TRACE_LIST_TOO_LONG, "", limit)));
    }

    private static void take(String line, String number, List<TraceRule> rules, List<Finding> faults) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        var before = faults.size();
        if (cells.size() != COLUMNS) {
            faults.add(Finding.of(PropagationCode.TRACE_LINE, number, cells.size() + " cells, not " + COLUMNS));
            return;
        }
        var kind = one(Trace.Kind.values(), cells.get(0), number, faults);
        var confidence = one(Trace.Confidence.values(), cells.get(1), number, faults);
        var test = one(Test.values(), cells.get(3), number, faults);
        check(cells, test, confidence, number, faults);
        if (faults.size() == before) {
            rules.add(new TraceRule(
                    kind.orElseThrow(),
                    confidence.orElseThrow(),
                    List.of(cells.get(2).split("\\s+")),
                    test.orElseThrow(),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6)));
        }
    }

    private static void check(
            List<String> cells,
            Optional<Test> test,
            Optional<Trace.Confidence> confidence,
            String number,
            List<Finding> faults) {
        var wrong = new ArrayList<String>();
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            wrong.add("a cell of more than " + LONGEST_CELL + " characters");
        }
        if (cells.get(2).isEmpty() || cells.get(5).isEmpty() || cells.get(6).isEmpty()) {
            wrong.add("fields, name and source may not be empty");
        }
        if (test.isPresent() && cells.get(4).isEmpty() != (test.get() == Test.EXISTS)) {
            wrong.add("a text goes with every test but exists");
        }
        if (cells.get(6).startsWith(TraceRule.UNCONFIRMED)
                && confidence.filter(given -> given != Trace.Confidence.LOW).isPresent()) {
            wrong.add("what is not confirmed stays low");
        }
        wrong.forEach(what -> faults.add(Finding.of(PropagationCode.TRACE_LINE, number, what)));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String typed, String number, List<Finding> faults) {
        var found = Stream.of(all).filter(one -> key(one).equals(typed)).findFirst();
        if (found.isEmpty()) {
            var known = String.join(", ", Arrays.stream(all).map(TraceList::key).toList());
            faults.add(Finding.of(PropagationCode.TRACE_LINE, number, Excerpt.of(typed) + ": " + known));
        }
        return found;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
