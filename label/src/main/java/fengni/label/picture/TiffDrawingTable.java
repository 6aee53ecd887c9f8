package fengni.label.picture;

import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One table of fields of a TIFF, which describes one page (TIFF 6.0, section 2).
 *
 * @param at where it stands
 */
record TiffDrawingTable(Slice file, ByteOrder order, int at, int count) {
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    /** Strips or tiles of one page. */
    private static final int MOST_VALUES = 1 << 20;

    private static final int MOST_PAGES = 10_000;

    /** Returns the tables of all pages, or nothing if one is broken, or they go in a circle. */
    static Optional<List<TiffDrawingTable>> all(Slice file, ByteOrder order) {
        var tables = new ArrayList<TiffDrawingTable>();
        var seen = new HashSet<Integer>();
        long next = file.has(0, 8) ? u32(file, order, 4) : 0;
        while (next != 0) {
            if (next > file.length() - 2 || tables.size() == MOST_PAGES) {
                return Optional.empty();
            }
            int at = (int) next;
            int count = u16(file, order, at);
            if (!file.has(at, 2 + count * ENTRY + 4) || !seen.add(at)) {
                return Optional.empty();
            }
            tables.add(new TiffDrawingTable(file, order, at, count));
            next = u32(file, order, at + 2 + count * ENTRY);
        }
        return Optional.of(tables);
    }

    /** Returns where the entry of a field stands. */
    private Optional<Integer> entry(int tag) {
        for (int i = 0; i < count; i++) {
            if (u16(file, order, at + 2 + i * ENTRY) == tag) {
                return Optional.of(at + 2 + i * ENTRY);
            }
        }
        return Optional.empty();
    }

    boolean has(int tag) {
        return entry(tag).isPresent();
    }

    /** Returns the numbers of a field; none if it is missing, of another type or outside of the file. */
    long[] values(int tag) {
        return entry(tag).map(this::values).orElseGet(() -> new long[0]);
    }

    private long[] values(Integer entry) {
        int size = size(entry);
        long values = u32(file, order, entry + 4);
        long from = from(entry);
        if (size == 0 || values > MOST_VALUES || from + values * size > file.length()) {
            return new long[0];
        }
        var found = new long[(int) values];
        for (int i = 0; i < found.length; i++) {
            int place = (int) from + i * size;
            found[i] = size == 1 ? file.u8(place) : size == 2 ? u16(file, order, place) : u32(file, order, place);
        }
        return found;
    }

    private long from(int entry) {
        return size(entry) * u32(file, order, entry + 4) <= 4 ? entry + 8 : u32(file, order, entry + 8);
    }

    private int size(int entry) {
        return switch (u16(file, order, entry + 2)) {
            case 1 -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            default -> 0;
        };
    }

    /** Returns the first number of a field, or what stands for it where it is missing. */
    long value(int tag, long usual) {
        var values = values(tag);
        return values.length == 0 ? usual : values[0];
    }

    /** Gives a field other numbers, all of four bytes: in their old place if they fit there, else behind the file. */
    Splice changed(int tag, long[] values, TiffDrawingTail tail) {
        int entry = entry(tag).orElseThrow();
        var bytes = ByteBuffer.allocate(4 * values.length).order(order);
        for (long value : values) {
            bytes.putInt((int) value);
        }
        if (u16(file, order, entry + 2) == LONG) {
            long from = from(entry);
            return new Splice(from, from + bytes.capacity(), bytes.array());
        }
        long place = values.length == 1 ? values[0] : tail.append(bytes.array());
        var head = ByteBuffer.allocate(10).order(order).putShort((short) LONG).putInt(values.length);
        return new Splice(entry + 2, entry + ENTRY, head.putInt((int) place).array());
    }

    private static int u16(Slice file, ByteOrder order, int at) {
        return order == ByteOrder.LITTLE_ENDIAN ? file.u16le(at) : file.u16(at);
    }

    private static long u32(Slice file, ByteOrder order, int at) {
        return order == ByteOrder.LITTLE_ENDIAN ? file.u32le(at) : file.u32(at);
    }
}
