package fengni.label.pdf;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A font of this machine, of any kind: only its outlines are taken. */
record MachineFont(Font font) implements NoticeFont {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Upright sans-serif families with Chinese; first those whose shapes are of the mainland. */
    private static final List<String> PREFERRED =
            List.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei");

    static Optional<NoticeFont> showing(String words) {
        return among(
                        () -> PREFERRED.stream()
                                .map(family -> new Font(family, Font.PLAIN, EM))
                                .filter(font -> font.getFamily().equals(font.getName())),
                        words)
                .or(() -> among(() -> Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, EM)), words))
                .or(() -> among(
                        () -> Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                        .getAllFonts())
                                .map(font -> font.deriveFont((float) EM)),
                        words));
    }

    /** A machine may have no fonts, or no library to read them with: that is the same answer. */
    private static Optional<NoticeFont> among(Supplier<Stream<Font>> fonts, String words) {
        try {
            return fonts.get()
                    .filter(font -> font.canDisplayUpTo(words) < 0)
                    .findFirst()
                    .map(MachineFont::new);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.empty();
        }
    }

    @Override
    public Shape outline(String glyph) {
        return font.createGlyphVector(CONTEXT, glyph).getOutline();
    }

    @Override
    public double advance(String glyph) {
        return font.createGlyphVector(CONTEXT, glyph).getLogicalBounds().getWidth();
    }
}
