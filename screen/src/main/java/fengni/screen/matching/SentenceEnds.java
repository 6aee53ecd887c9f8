package fengni.screen.matching;

import java.util.Arrays;

/** Collects where sentences end in a block: behind their marks and at the ends of lines. Not thread-safe. */
final class SentenceEnds {
    /** For readings that need not tell. */
    static final SentenceEnds UNTOLD = new SentenceEnds(new RawText(), false);

    private static final int[] NONE = {};

    private final RawText text;
    private final boolean told;
    private int[] offsets = NONE;
    private int size;
    /** What is before was noted: some of the text is read twice. */
    private int notedTo;

    SentenceEnds(RawText text) {
        this(text, true);
    }

    private SentenceEnds(RawText text, boolean told) {
        this.text = text;
        this.told = told;
    }

    /** Takes note of a code point of noise. */
    void noise(char kind, int offset) {
        if (!told || offset < notedTo) {
            return;
        }
        notedTo = offset + 1;
        switch (kind) {
            case Symbols.LINE_END -> add(offset + 1);
            case Symbols.BLANK -> {
                if (offset > text.base() && text.unit(offset - 1) == '.') {
                    add(offset);
                }
            }
            case Symbols.MARK, Symbols.NOISE -> {
                if (isMark(text.unit(offset))) {
                    add(offset + 1);
                }
            }
            default -> {}
        }
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '。', '！', '？', '!', '?', '…', '｡' -> true;
            default -> false;
        };
    }

    /** Tells the ends in order and forgets them. */
    void tell(Sightings sightings) {
        for (int i = 0; i < size; i++) {
            sightings.sentenceEnds(text.codePointIndex(offsets[i]));
        }
        size = 0;
    }

    private void add(int offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(16, 2 * size));
        }
        offsets[size++] = offset;
    }
}
