package fengni.label.lettering;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds a font that has a glyph for every character, so that no box ever stands for a word: the own one, which needs
 * nothing of the machine, or else one of those installed.
 */
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

    public static Optional<Typeface> showing(String words) {
        var own = OwnTypeface.get();
        return own.shows(words) ? Optional.of(own) : installed(words);
    }

    /** A machine may have no fonts, or no library to read them with: that is the same answer. */
    private static Optional<Typeface> installed(String words) {
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

    private static Optional<Typeface> among(Supplier<Stream<Font>> fonts, String words) {
        try {
            return fonts.get()
                    .map(MachineTypeface::new)
                    .filter(face -> face.shows(words))
                    .<Typeface>map(face -> face)
                    .findFirst();
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.empty();
        }
    }
}
