package fengni.screen.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every way to hide a word, in the order of the families. */
final class Tricks {
    private static final List<Trick> ALL = Stream.of(
                    SignTricks.tricks(),
                    GlyphTricks.tricks(),
                    SoundTricks.tricks(),
                    PartTricks.tricks(),
                    OrderTricks.tricks(),
                    EncodingTricks.tricks(),
                    StructureTricks.tricks())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Trick::family))
            .toList();

    private Tricks() {}

    static List<Trick> all() {
        return ALL;
    }
}
