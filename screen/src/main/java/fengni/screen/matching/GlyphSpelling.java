package fengni.screen.matching;

import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spelling;
import java.util.Arrays;

/** Reads letters and digits as {@link Folding} does, and everything else that is seen as noise. */
final class GlyphSpelling implements Spelling {
    @Override
    public Sort sort(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', 0x85, 0x2028, 0x2029 -> Sort.LINE_END;
            default -> {
                if (Folding.fold(codePoint) == Folding.SKIP) {
                    yield Sort.SKIPPED;
                }
                yield units(codePoint).length > 0 ? Sort.TEXT : Sort.NOISE;
            }
        };
    }

    @Override
    public int[] units(int codePoint) {
        return Arrays.stream(Folding.sequence(codePoint))
                .filter(Character::isLetterOrDigit)
                .toArray();
    }

    @Override
    public boolean wholeCodePoints() {
        return false;
    }

    @Override
    public boolean insideLatinWords() {
        return true;
    }
}
