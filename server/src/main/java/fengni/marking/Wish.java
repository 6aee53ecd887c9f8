package fengni.marking;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.label.Format;
import fengni.label.MarkPosition;
import fengni.label.TextMark;
import fengni.label.VisibleWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody declares of their file, and how it shall be marked.
 *
 * @param words {@link Words.Possibly} unless they choose otherwise
 * @param producer provider code of the organisation whose number it shall get; empty for the first
 */
record Wish(Words words, MarkPosition position, String producer) {
    static final List<String> WORDS = List.of("possibly", "usual", "own", "none");
    static final List<String> POSITIONS =
            Stream.of(MarkPosition.values()).map(Wish::word).toList();
    /** What a form shows before anybody chose. */
    static final Map<String, String> USUAL =
            Map.of("words", WORDS.getFirst(), "position", word(MarkPosition.BOTTOM_RIGHT));

    /** The words that people shall see. */
    sealed interface Words {
        /** Of a declared content it is said that it may be synthetic (labelling measures, Art. 6). */
        record Possibly() implements Words {}

        record Usual() implements Words {}

        record Own(String text) implements Words {}

        record None() implements Words {}

        /** Returns the words for a kind of file. */
        default VisibleWords on(Format.Kind kind) {
            return switch (this) {
                case Possibly() -> possibly(kind);
                case Usual() -> new VisibleWords.Usual();
                case Own(var text) -> new VisibleWords.Own(text);
                case None() -> new VisibleWords.None();
            };
        }

        /** Words on a picture stand alone, those in a text need brackets; a rhythm says "is", so a sound gets none. */
        private static VisibleWords possibly(Format.Kind kind) {
            return switch (kind) {
                case PICTURE, SCENE -> new VisibleWords.Own("可能为人工智能生成");
                case TEXT, DOCUMENT -> new VisibleWords.Own("【内容可能由AI生成】");
                case SOUND, FILM, ARCHIVE -> new VisibleWords.None();
            };
        }
    }

    /** Reads the fields of a form or a call; every fault at once. */
    static Outcome<Wish> of(Map<String, String> fields) {
        var words = fields.getOrDefault("words", WORDS.getFirst());
        var own = fields.getOrDefault("ownWords", "").strip();
        var position = fields.getOrDefault("position", word(MarkPosition.BOTTOM_RIGHT));
        var faults = new Faults()
                .expect("yes".equals(fields.get("declared")), "declared", "declared")
                .expect(WORDS.contains(words), "words", "choice", String.join(", ", WORDS))
                .expect(!words.equals("own") || TextMark.isMark(own), "ownWords", "mark_words", TextMark.LONGEST_MARK)
                .expect(POSITIONS.contains(position), "position", "choice", String.join(", ", POSITIONS));
        return faults.none()
                ? new Outcome.Done<>(new Wish(
                        words(words, own),
                        MarkPosition.valueOf(position.toUpperCase(Locale.ROOT)),
                        fields.getOrDefault("producer", "").strip()))
                : new Outcome.Faulty<>(faults.list());
    }

    boolean draws() {
        return !(words instanceof Words.None);
    }

    private static Words words(String choice, String own) {
        return switch (choice) {
            case "usual" -> new Words.Usual();
            case "own" -> new Words.Own(own);
            case "none" -> new Words.None();
            default -> new Words.Possibly();
        };
    }

    private static String word(MarkPosition position) {
        return position.name().toLowerCase(Locale.ROOT);
    }
}
