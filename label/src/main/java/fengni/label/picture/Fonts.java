package fengni.label.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds a font that has a glyph for every character, so that no box ever stands for a word. */
final class Fonts {
    /** Upright sans-serif families with Chinese, as systems name them; first those whose shapes are of the mainland. */
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "SimHei",
            "WenQuanYi Micro Hei");

    private Fonts() {}

    /** A machine may have no fonts, or no library to read them with: that is the same answer. */
    static Optional<Font> showing(String words) {
        return among(
                        () -> PREFERRED.stream()
                                .map(family -> new Font(family, Font.PLAIN, 1))
                                .filter(font -> font.getFamily().equals(font.getName())),
                        words)
                .or(() -> among(() -> Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)), words))
                .or(() -> among(
                        () -> Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAllFonts()),
                        words));
    }

    private static Optional<Font> among(Supplier<Stream<Font>> fonts, String words) {
        try {
            return fonts.get().filter(font -> font.canDisplayUpTo(words) < 0).findFirst();
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.empty();
        }
    }
}
