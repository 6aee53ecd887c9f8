package fengni.screen.spelling;

/**
 * Characters that are skipped wherever they stand, since a reader sees the word around them unbroken: format and control
 * characters, joiners, fillers, soft hyphens, variation selectors, tags, combining marks.
 */
public final class Skipped {
    /** A braille cell without a dot: a symbol to Unicode, nothing to the eye. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Skipped() {}

    public static boolean contains(int codePoint) {
        return isMark(codePoint) || isInvisible(codePoint);
    }

    public static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isVariationSelector(codePoint);
            default -> false;
        };
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !isLayout(codePoint);
            default -> isVariationSelector(codePoint) || isReservedOrFiller(codePoint);
        };
    }

    /** Tab, line and page ends are seen as a gap. */
    private static boolean isLayout(int control) {
        return (control >= 0x09 && control <= 0x0D) || control == 0x85;
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || (codePoint >= 0x180B && codePoint <= 0x180F);
    }

    /** Letters and reserved places that Unicode wants shown as nothing (Default_Ignorable_Code_Point). */
    private static boolean isReservedOrFiller(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2065, BRAILLE_BLANK -> true;
            default -> (codePoint >= 0xFFF0 && codePoint <= 0xFFF8) || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
        };
    }
}
