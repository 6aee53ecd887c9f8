package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final long SEED = 20_261_122;
    private static final List<String> COLUMNS = List.of("姓名", "a \"b\" & <c>");

    @Test
    void each_cell_says_its_column_and_each_row_begins_anew() {
        var rows = "<tr><td>1</td><td class=\"x\">2</td></tr>\n<tr><th>3</th><td>4</td><td>5</td></tr>";

        assertThat(Rows.labelled(rows, COLUMNS))
                .isEqualTo("<tr><td data-label=\"姓名\">1</td>"
                        + "<td class=\"x\" data-label=\"a &#34;b&#34; &amp; &lt;c>\">2</td></tr>\n"
                        + "<tr><th data-label=\"姓名\">3</th>"
                        + "<td data-label=\"a &#34;b&#34; &amp; &lt;c>\">4</td><td>5</td></tr>");
    }

    @Test
    void a_cell_over_two_columns_counts_as_two_and_words_of_its_own_stay() {
        assertThat(Rows.labelled("<tr><td colspan=\"2\">1</td><td>2</td></tr>", COLUMNS))
                .isEqualTo("<tr><td colspan=\"2\" data-label=\"姓名\">1</td><td>2</td></tr>");
        assertThat(Rows.labelled("<tr><td data-label=\"own\">1</td></tr>", COLUMNS))
                .isEqualTo("<tr><td data-label=\"own\">1</td></tr>");
    }

    @Test
    void mutated_rows_lose_nothing_and_never_throw() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var rows = new StringBuilder(
                    "<tr class=\"a\"><td>1</td><th scope=\"row\">2</th><td colspan=\"2\">3</td></tr>");
            for (int j = 0; j <= random.nextInt(4); j++) {
                rows.setCharAt(random.nextInt(rows.length()), "<>tdrh\"=/ 0x".charAt(random.nextInt(12)));
            }
            var text = rows.toString();

            assertThat(Rows.labelled(text, COLUMNS).replaceAll(" data-label=\"(姓名|a &#34;b&#34; &amp; &lt;c>)\"", ""))
                    .as("seed %d, turn %d", SEED, i)
                    .isEqualTo(text);
        }
    }
}
