package fengni.screen.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Characters taken apart, characters that look alike, letters of other scripts, digits and signs for letters. */
final class PartTricks {
    private static final List<String> DIGITS = List.of(
            "a4", "e3", "i1", "o0", "s5", "t7", "b8", "g9", "z2", "l1", "A4", "E3", "I1", "O0", "S5", "T7", "B8", "L1");
    private static final List<String> SIGNS =
            List.of("a@", "s$", "i!", "e€", "c(", "x×", "l|", "o°", "A@", "S$", "I!", "E€", "C(", "L|");

    private PartTricks() {}

    static List<Trick> tricks() {
        return List.of(
                Trick.of(Family.SPLIT, "beside", apart("beside", UnaryOperator.identity())),
                Trick.of(Family.SPLIT, "stacked", apart("stacked", UnaryOperator.identity())),
                Trick.of(Family.SPLIT, "spaced", apart("beside", PartTricks::spaced)),
                Trick.of(Family.LOOK_ALIKE, "han", Exchange.amongGroups(Written.tokens("lookalikes.txt", "han"))),
                Trick.of(Family.LOOK_ALIKE, "letters", Exchange.ofGroups(Written.tokens("lookalikes.txt", "letters"))),
                Trick.of(
                        Family.LOOK_ALIKE, "capitals", Exchange.ofGroups(Written.tokens("lookalikes.txt", "capitals"))),
                Trick.of(Family.LEET, "digits", Exchange.ofGroups(DIGITS)),
                Trick.of(Family.LEET, "signs", Exchange.ofGroups(SIGNS)),
                Trick.of(Family.LEET, "overturned", Exchange.ofGroups(Written.tokens("lookalikes.txt", "overturned"))));
    }

    private static Exchange apart(String section, UnaryOperator<String> written) {
        Map<Integer, List<String>> parts = Written.tokens("parts.txt", section).stream()
                .collect(Collectors.toMap(
                        line -> line.codePointAt(0),
                        line -> List.of(written.apply(line.substring(line.indexOf('=') + 1))),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return Exchange.of(parts);
    }

    private static String spaced(String parts) {
        return String.join(" ", parts.codePoints().mapToObj(Character::toString).toList());
    }
}
