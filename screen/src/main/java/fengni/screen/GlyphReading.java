package fengni.screen;

import fengni.screen.rule.Reading;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Transforms;
import java.util.List;

/** How expressions and the windows of combinations read a text. */
enum GlyphReading implements Reading {
    ONLY;

    private static final int KEPT = 0x3000;
    private static final String[] SIGNS = new String[KEPT];

    static {
        for (int codePoint = 0; codePoint < KEPT; codePoint++) {
            SIGNS[codePoint] = folded(codePoint);
        }
    }

    @Override
    public String read(int codePoint) {
        return codePoint < KEPT ? SIGNS[codePoint] : folded(codePoint);
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
