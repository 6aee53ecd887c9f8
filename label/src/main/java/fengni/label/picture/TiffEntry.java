package fengni.label.picture;

import fengni.label.file.Slice;

/**
 * One entry of a directory (TIFF 6.0, section 2).
 *
 * @param at its first byte in the file
 * @param from where its value stands, in the entry itself or elsewhere
 * @param length bytes of its value; {@link Long#MAX_VALUE} if no file could hold them, 0 for a type that is not known
 */
record TiffEntry(TiffNumbers numbers, long at, int tag, int type, long count, long from, long length) {
    static final int BYTE = 1;
    static final int TEXT = 2;
    static final int SHORT = 3;
    static final int UNDEFINED = 7;
    /** Bytes of one value, by type; BigTIFF brought those from 16 on. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    static TiffEntry of(TiffNumbers numbers, long at) {
        int type = numbers.u16(at + 2);
        long count = numbers.offset(at + 4);
        long size = type < SIZES.length ? SIZES[type] : 0;
        boolean possible = count >= 0 && count <= Integer.MAX_VALUE;
        long length = possible ? count * size : Long.MAX_VALUE;
        long value = at + 4 + numbers.word();
        long from = length <= numbers.word() ? value : numbers.offset(value);
        return new TiffEntry(numbers, at, numbers.u16(at), type, count, from, length);
    }

    boolean isInline() {
        return length <= numbers.word();
    }

    boolean isInside() {
        return numbers.has(from, length);
    }

    /** Returns true if the value is bytes of any meaning. */
    boolean isBytes() {
        return type == BYTE || type == TEXT || type == UNDEFINED;
    }

    /** Returns true if each value is a number without sign. */
    boolean isNumbers() {
        return length > 0 && (type == SHORT || type == 4 || type == 13 || type == 16 || type == 18);
    }

    Slice value() {
        return numbers.file().part((int) from, (int) length);
    }

    /** Returns one of its values, counted from 0; negative if it is beyond all that files can be. */
    long number(long index) {
        return switch ((int) (length / count)) {
            case 2 -> numbers.u16(from + 2 * index);
            case 4 -> numbers.u32(from + 4 * index);
            default -> numbers.i64(from + 8 * index);
        };
    }
}
