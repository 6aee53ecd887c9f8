package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.table.BadTable;
import fengni.screen.table.Rows;
import fengni.screen.table.Rows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of a guard mean here: class of harm, thresholds. Data that an editor keeps; the two tables of the library
 * are a beginning and say row by row what is not confirmed.
 */
public final class LabelTable {
    private static final int COLUMNS = 7;
    private static final double NEVER = 2;
    /** Without the row that {@link #of} asks for, whatever a guard objects to is as it asks. */
    private static final LabelRule NOTHING_KNOWN =
            new LabelRule(LabelRule.ANY, "", "unclassified", Optional.empty(), NEVER, NEVER, "");

    private final Map<String, LabelRule> rules;

    private LabelTable(Map<String, LabelRule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** Returns the table for answers of the OpenAI moderation shape. */
    public static LabelTable moderation() {
        return of(Rows.resource(LabelTable.class, "moderation-labels.csv"));
    }

    /** Returns the table for Tencent Cloud text moderation. */
    public static LabelTable tencent() {
        return of(Rows.resource(LabelTable.class, "tencent-labels.csv"));
    }

    /**
     * Reads a table: label, detail, class, flagged (pass, answer, review, block or {@code -} for what the guard asks for),
     * review_from and block_from (0 to 1, or {@code -} for never), note. One row has the label {@code *}.
     *
     * @throws BadTable with all findings
     */
    public static LabelTable of(String csv) {
        var rules = new HashMap<String, LabelRule>();
        var twice = new ArrayList<String>();
        for (LabelRule rule : Rows.read(csv, COLUMNS, LabelTable::rule)) {
            if (rules.put(key(rule.name(), rule.detail()), rule) != null) {
                twice.add("the label " + rule.name() + " " + rule.detail() + " has two rows");
            }
        }
        if (!rules.containsKey(key(LabelRule.ANY, ""))) {
            twice.add("a row for the label * should say what labels without a row mean");
        }
        if (!twice.isEmpty()) {
            throw new BadTable(twice);
        }
        return new LabelTable(rules);
    }

    /** Returns the row of a label: its own, that of its name, or that of all others. Case does not matter. */
    LabelRule rule(String name, String detail) {
        return List.of(key(name, detail), key(name, "")).stream()
                .filter(rules::containsKey)
                .findFirst()
                .map(rules::get)
                .orElseGet(() -> rules.getOrDefault(key(LabelRule.ANY, ""), NOTHING_KNOWN));
    }

    Label label(String name, String detail, double score, Decision asked) {
        var rule = rule(name, detail);
        return new Label(name, detail, score, rule.riskClass(), rule.decide(asked, score));
    }

    private static LabelRule rule(Row row) {
        return new LabelRule(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                flagged(row.cell(3)),
                threshold(row.cell(4)),
                threshold(row.cell(5)),
                row.cell(6));
    }

    private static Optional<Decision> flagged(String cell) {
        if (cell.equals("-")) {
            return Optional.empty();
        }
        for (Decision each : Decision.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(cell)) {
                return Optional.of(each);
            }
        }
        throw new IllegalArgumentException("'" + cell + "' should be pass, answer, review, block or -");
    }

    private static double threshold(String cell) {
        if (cell.equals("-")) {
            return NEVER;
        }
        if (!cell.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            throw new IllegalArgumentException("'" + cell + "' should be a score from 0 to 1 or -");
        }
        return Double.parseDouble(cell);
    }

    private static String key(String name, String detail) {
        return name.toLowerCase(Locale.ROOT) + "\n" + detail.toLowerCase(Locale.ROOT);
    }
}
