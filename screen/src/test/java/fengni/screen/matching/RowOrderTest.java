package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static final int SEED = 20261123;
    private static final int ROUNDS = 500;

    @Test
    void rowsComeInTheOrderOfTheirSymbolsAndEqualOnesAsTheyCame() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            int alphabet = 2 + random.nextInt(round % 2 == 0 ? 3 : Symbols.MOST - 2);
            var rows = new ArrayList<String>();
            for (int i = random.nextInt(60); i > 0; i--) {
                rows.add(row(random, alphabet));
            }

            var expected = IntStream.range(0, rows.size())
                    .boxed()
                    .sorted(Comparator.comparing(rows::get))
                    .mapToInt(Integer::intValue)
                    .toArray();

            assertThat(order(rows, alphabet)).isEqualTo(expected);
        }
    }

    @Test
    void longRowsThatBeginAlikeAreToldApartByTheirLastSymbol() {
        var alike = "\1\2".repeat(20_000);

        assertThat(order(List.of(alike + "\2", alike, alike + "\1", alike), 3)).containsExactly(1, 3, 2, 0);
    }

    private static int[] order(List<String> rows, int alphabet) {
        var starts = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            starts[i + 1] = starts[i] + rows.get(i).length();
        }
        return RowOrder.of(String.join("", rows).toCharArray(), starts, alphabet);
    }

    private static String row(Random random, int alphabet) {
        var row = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            row.append((char) (1 + random.nextInt(alphabet - 1)));
        }
        return row.toString();
    }
}
