package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads rows of the published lists of algorithm filings (series A and B) as text: CSV of RFC 4180, or cells of a
 * spreadsheet as they are pasted, with tabs between. The first row names the columns, in any order.
 *
 * <p>Rows of other subjects are left out; a row of one's own with anything wrong is reported, with its number in the text,
 * and then nothing is read.
 */
final class PublishedList {
    static final int LONGEST = 2_000_000;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_FAULTS = 100;
    private static final List<String> NEEDED = List.of("算法名称", "主体名称", "备案编号");
    private static final Pattern PRODUCT = Pattern.compile("(.+?)[（(]([^（）()]+)[）)]");

    private final String subject;
    private final String source;
    private final Optional<LocalDate> since;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final List<Brought> own = new ArrayList<>();
    private int others;

    private PublishedList(String subject, String source, Optional<LocalDate> since, LocalDate today) {
        this.subject = folded(subject);
        this.source = source;
        this.since = since;
        this.today = today;
    }

    /**
     * What was read.
     *
     * @param others how many rows are of other subjects
     */
    record Rows(List<Brought> own, int others) {
        Rows {
            own = List.copyOf(own);
        }
    }

    /**
     * Which list it is.
     *
     * @param subject name under which the organisation stands in it
     * @param since the day on which it was published
     */
    record Which(String subject, String source, Optional<LocalDate> since) {}

    static Outcome<Rows> read(String text, Which which, LocalDate today) {
        if (text.length() > LONGEST) {
            return Outcome.faulty(Fault.of("rows", "too_long", LONGEST));
        }
        var list = new PublishedList(which.subject(), which.source(), which.since(), today);
        list.read(Cells.of(text));
        return list.faults.none()
                ? new Outcome.Done<>(new Rows(list.own, list.others))
                : new Outcome.Faulty<>(
                        list.faults.list().stream().limit(MOST_FAULTS).toList());
    }

    private void read(List<List<String>> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            faults.expect(!rows.isEmpty(), "rows", "required");
            faults.expect(rows.size() <= MOST_ROWS, "rows", "range", 2, MOST_ROWS);
            return;
        }
        var head = rows.getFirst().stream().map(PublishedList::folded).toList();
        NEEDED.forEach(column -> faults.expect(head.contains(column), "rows", "list_column", column));
        if (faults.none()) {
            for (int at = 1; at < rows.size(); at++) {
                row(at + 1, head, rows.get(at));
            }
        }
    }

    private void row(int line, List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            faults.add(Fault.of("rows/" + line, "list_cells", cells.size(), head.size()));
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < head.size(); at++) {
            row.put(head.get(at), cells.get(at).strip());
        }
        if (!folded(row.getOrDefault("主体名称", "")).equals(subject)) {
            others++;
            return;
        }
        var brought = brought(row);
        brought.faults(today).list().forEach(fault -> faults.add(fault.within("rows/" + line)));
        faults.expect(!row.getOrDefault("备注", "").contains("注销"), "rows/" + line, "list_cancelled");
        own.add(brought);
    }

    private Brought brought(Map<String, String> row) {
        return new Brought(
                row.getOrDefault("备案编号", ""),
                source,
                since,
                row.getOrDefault("算法名称", ""),
                role(row.getOrDefault("角色", "")),
                products(row.getOrDefault("应用产品", "")),
                row.getOrDefault("主要用途", ""));
    }

    /** A word that is no role is kept, so that it is reported. */
    private static String role(String words) {
        return switch (folded(words)) {
            case "", "-", "--" -> "";
            case "服务提供者" -> "provider";
            case "服务技术支持者", "技术支持者" -> "supporter";
            default -> words;
        };
    }

    /** Lists print {@code 名称(形式)、名称(形式)}; a supporter has {@code --}. */
    static List<Brought.Product> products(String words) {
        return Arrays.stream(words.split("[、；;\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.matches("[-—]+"))
                .map(PublishedList::product)
                .toList();
    }

    private static Brought.Product product(String words) {
        var match = PRODUCT.matcher(words);
        return match.matches()
                ? new Brought.Product(match.group(1).strip(), match.group(2).strip())
                : new Brought.Product(words, "");
    }

    /** Lists spell brackets and spaces of names either way. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\uFEFF]+", "");
    }
}
