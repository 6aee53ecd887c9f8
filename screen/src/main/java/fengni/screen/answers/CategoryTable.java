package fengni.screen.answers;

import fengni.screen.table.BadTable;
import fengni.screen.table.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the classes of harm are called by another service. Data that an editor keeps; the three tables of the library are a
 * beginning and say what is not confirmed.
 */
public final class CategoryTable {
    private static final int COLUMNS = 4;
    private static final String ANY = "*";

    private final Map<String, List<Category>> categories;

    private CategoryTable(Map<String, List<Category>> categories) {
        this.categories = Map.copyOf(categories);
    }

    /** Returns the table for the 13 categories of OpenAI's moderation. */
    public static CategoryTable openAi() {
        return of(Rows.resource(CategoryTable.class, "openai-categories.csv"));
    }

    /** Returns the table for the labels of Tencent Cloud's TextModeration. */
    public static CategoryTable tencent() {
        return of(Rows.resource(CategoryTable.class, "tencent-categories.csv"));
    }

    /** Returns the table for the labels of Alibaba Cloud's TextModerationPlus. */
    public static CategoryTable aliyun() {
        return of(Rows.resource(CategoryTable.class, "aliyun-categories.csv"));
    }

    /**
     * Reads a table: class, category, detail, note. A class may have several rows, and a category {@code -} for none; the
     * class {@code *} stands for all without a row.
     *
     * @throws BadTable with all findings
     */
    public static CategoryTable of(String csv) {
        var read = new HashMap<String, List<Category>>();
        Rows.read(csv, COLUMNS, row -> {
            if (row.cell(0).isEmpty() || row.cell(1).isEmpty()) {
                throw new IllegalArgumentException("class and category should not be empty");
            }
            var named = read.computeIfAbsent(row.cell(0), code -> new ArrayList<>());
            return row.cell(1).equals("-") || named.add(new Category(row.cell(1), row.cell(2)));
        });
        if (!read.containsKey(ANY)) {
            throw new BadTable(List.of("a row for the class * should say what classes without a row are called"));
        }
        read.replaceAll((code, named) -> List.copyOf(named));
        return new CategoryTable(read);
    }

    /** Returns the categories of a class of harm; none if the other service has no word for it. */
    public List<Category> named(String riskClass) {
        return categories.getOrDefault(riskClass, categories.getOrDefault(ANY, List.of()));
    }
}
