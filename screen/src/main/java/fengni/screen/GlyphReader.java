package fengni.screen;

import fengni.screen.rule.Reader;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Transforms;
import java.util.Arrays;
import java.util.List;

/** How expressions and the windows of combinations read a text. */
final class GlyphReader implements Reader {
    static final GlyphReader ONLY = new GlyphReader();

    private static final int BMP = 0x10000;
    /** Each is made when it is first met; whoever else makes it at the same time makes the same. */
    private final String[] signs = new String[BMP];

    private GlyphReader() {
        Arrays.fill(signs, "\uFFFF"); // no character is read as this
    }

    @Override
    public String read(int codePoint) {
        if (codePoint >= BMP) {
            return folded(codePoint);
        }
        var sign = signs[codePoint];
        if (sign.equals("\uFFFF")) {
            sign = folded(codePoint);
            signs[codePoint] = sign;
        }
        return sign;
    }

    @Override
    public char plain(char unit) {
        int folded = Character.isSurrogate(unit) ? Folding.MANY : Folding.fold(unit);
        return folded >= 0 && folded < BMP ? (char) folded : 0;
    }

    @Override
    public List<String> transforms(String raw) {
        return Transforms.of(raw);
    }

    private static String folded(int codePoint) {
        int folded = Folding.fold(codePoint);
        return switch (folded) {
            case Folding.SKIP -> "";
            case Folding.MANY -> {
                int[] several = Folding.sequence(codePoint);
                yield new String(several, 0, several.length);
            }
            default -> Character.toString(folded);
        };
    }
}
