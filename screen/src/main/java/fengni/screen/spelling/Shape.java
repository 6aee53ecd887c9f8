package fengni.screen.spelling;

import java.util.Arrays;

/**
 * By the look at a glance: a character says the class of characters that share its main part or differ by a stroke, so that 清
 * is 情 and 末 is 未. For words of some length: at a glance short words are many things.
 */
final class Shape implements Spelling {
    @Override
    public Sort sort(int codePoint) {
        return Sorts.of(codePoint, units(codePoint).length);
    }

    @Override
    public int[] units(int codePoint) {
        return Arrays.stream(Glyph.plain(codePoint, each -> each))
                .map(ShapeClasses::of)
                .toArray();
    }

    @Override
    public boolean wholeCodePoints() {
        return true;
    }

    @Override
    public boolean insideLatinWords() {
        return true;
    }
}
