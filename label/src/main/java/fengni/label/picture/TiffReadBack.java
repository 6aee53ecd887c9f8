package fengni.label.picture;

import fengni.label.AigcLabel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Looks at a labelled TIFF once more, by a walk of its own: one packet with this label in the first directory, which is
 * otherwise what it was; every other byte in its place, so that every offset still points to what it pointed to; and
 * nothing in use among the bytes that gave way.
 */
final class TiffReadBack {
    private static final int XMP = 700;

    private final Walk original;
    private final Walk marked;

    private TiffReadBack(Walk original, Walk marked) {
        this.original = original;
        this.marked = marked;
    }

    static TiffReadBack of(byte[] original, byte[] marked) {
        return new TiffReadBack(new Walk(original), new Walk(marked));
    }

    /** Returns what is not as meant, if anything; an offset that leads out of the file is not. */
    Optional<String> difference(AigcLabel label) {
        try {
            return differing(label);
        } catch (IndexOutOfBoundsException outside) {
            return Optional.of("offsets");
        }
    }

    private Optional<String> differing(AigcLabel label) {
        var before = original.table(original.first());
        var now = marked.table(marked.first());
        var packets = now.fields.stream().filter(field -> field.tag == XMP).toList();
        if (packets.size() != 1 || packets.getFirst().type != 7) {
            return Optional.of("packets: " + packets.size());
        }
        if (!sameFields(before, now)) {
            return Optional.of("first directory");
        }
        if (!restInPlace(before)) {
            return Optional.of("bytes beside the packet");
        }
        var packet = packets.getFirst();
        if (!isOver(packet, before) && !isLast(packet, now)) {
            return Optional.of("place of the packet");
        }
        Objects.checkFromIndexSize(packet.from, packet.length, (long) marked.file.length);
        var bytes = Arrays.copyOfRange(marked.file, (int) packet.from, (int) (packet.from + packet.length));
        return ReadBack.holds(bytes, label) ? Optional.empty() : Optional.of("label");
    }

    private static boolean isOver(Field packet, Table before) {
        return before.fields.stream()
                .anyMatch(field -> field.tag == XMP && field.from == packet.from && field.length == packet.length);
    }

    /** The packet, a byte if that makes it even, the directory, and the end of the file. */
    private boolean isLast(Field packet, Table now) {
        long end = packet.from + packet.length;
        return now.from == end + end % 2 && now.to == marked.file.length;
    }

    private boolean sameFields(Table before, Table now) {
        var old = before.fields.stream().filter(field -> field.tag != XMP).toList();
        var young = now.fields.stream().filter(field -> field.tag != XMP).toList();
        boolean same = old.size() == young.size() && before.next == now.next && now.from % 2 == 0;
        for (int i = 0; same && i < old.size(); i++) {
            same = Arrays.equals(original.raw(old.get(i)), marked.raw(young.get(i)));
        }
        return same;
    }

    /** Only the link in the head may differ, and the old packet and the old first directory, if nobody else uses them. */
    private boolean restInPlace(Table before) {
        int head = original.wide ? 16 : 8;
        int link = original.wide ? 8 : 4;
        int common = Math.min(original.file.length, marked.file.length);
        int from = common < head ? 0 : Arrays.mismatch(original.file, head, common, marked.file, head, common);
        from = from < 0 ? common : from + head;
        int to = original.file.length;
        while (to == common && to > from && original.file[to - 1] == marked.file[to - 1]) {
            to--;
            common--;
        }
        var old = before.fields.stream().filter(field -> field.tag == XMP).findFirst();
        boolean given = from >= to
                || (old.isPresent() && from >= old.get().from && to <= end(old.get(), before, original.file.length));
        return given && Arrays.equals(original.file, 0, link, marked.file, 0, link) && !original.uses(from, to, old);
    }

    /** Returns where the old packet ends, or the file, if only the first directory stands between. */
    private static long end(Field old, Table table, long length) {
        long end = old.from + old.length;
        return table.from - end <= 1 && table.from >= end && table.to == length ? length : end;
    }

    /** A directory: its entries, and where the next one is. */
    private record Table(long from, long to, List<Field> fields, long next) {}

    /** An entry: where it stands, and where its value does. */
    private record Field(long at, int tag, int type, long count, long from, long length) {}

    /** A directory to be looked at; what follows one of EXIF means nothing. */
    private record Due(long at, boolean chained) {}

    /** One file, read by its head's byte order and width. */
    private static final class Walk {
        private static final String SIZES = "0112481124848004488";

        private final byte[] file;
        private final ByteBuffer numbers;
        private final boolean wide;

        Walk(byte[] file) {
            this.file = file;
            numbers = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            wide = numbers.getShort(2) == 43;
        }

        long first() {
            return offset(wide ? 8 : 4);
        }

        byte[] raw(Field field) {
            return Arrays.copyOfRange(file, (int) field.at, (int) field.at + (wide ? 20 : 12));
        }

        Table table(long from) {
            long count = wide ? numbers.getLong((int) from) : numbers.getShort((int) from) & 0xffff;
            int step = wide ? 20 : 12;
            long at = from + (wide ? 8 : 2);
            var fields = new ArrayList<Field>();
            for (long i = 0; i < count; i++, at += step) {
                fields.add(field((int) at));
            }
            return new Table(from, at + (wide ? 8 : 4), fields, offset((int) at));
        }

        private Field field(int at) {
            int type = numbers.getShort(at + 2) & 0xffff;
            long count = offset(at + 4);
            long length = type < SIZES.length() ? count * (SIZES.charAt(type) - '0') : 0;
            int value = at + (wide ? 12 : 8);
            boolean here = length >= 0 && length <= (wide ? 8 : 4);
            return new Field(at, numbers.getShort(at) & 0xffff, type, count, here ? value : offset(value), length);
        }

        private long offset(int at) {
            return wide ? numbers.getLong(at) : numbers.getInt(at) & 0xffffffffL;
        }

        /** Returns true if a stretch holds anything but the first directory and its packet. */
        boolean uses(long from, long to, Optional<Field> packet) {
            var seen = new HashSet<Long>();
            var due = new ArrayDeque<Due>();
            due.add(new Due(first(), true));
            boolean used = false;
            while (from < to && !due.isEmpty() && !used) {
                var one = due.poll();
                if (one.at != 0 && seen.add(one.at)) {
                    var table = table(one.at);
                    used = (one.at != first() && meets(table.from, table.to, from, to))
                            || uses(table, from, to, packet);
                    further(one, table, due);
                }
            }
            return used;
        }

        private void further(Due one, Table table, Deque<Due> due) {
            if (one.chained) {
                due.add(new Due(table.next, true));
                numbers(table, 330).forEach(at -> due.add(new Due(at, true)));
                numbers(table, 0x8769).forEach(at -> due.add(new Due(at, false)));
            }
        }

        private boolean uses(Table table, long from, long to, Optional<Field> packet) {
            return table.fields.stream()
                            .filter(field -> packet.isEmpty() || field.at != packet.get().at)
                            .anyMatch(field -> meets(field.from, field.from + field.length, from, to)
                                    && (field.from < table.from || field.from >= table.to))
                    || pixels(table, 273, 279, from, to)
                    || pixels(table, 324, 325, from, to);
        }

        private boolean pixels(Table table, int where, int howLong, long from, long to) {
            var lengths = numbers(table, howLong).iterator();
            return numbers(table, where)
                    .anyMatch(at -> lengths.hasNext() && meets(at, at + lengths.nextLong(), from, to));
        }

        private LongStream numbers(Table table, int tag) {
            return table.fields.stream()
                    .filter(field -> field.tag == tag
                            && field.from >= 0
                            && field.length > 0
                            && field.from + field.length <= file.length)
                    .findFirst()
                    .map(field -> LongStream.range(0, field.count).map(i -> number(field, i)))
                    .orElseGet(LongStream::empty);
        }

        private long number(Field field, long index) {
            int size = (int) (field.length / field.count);
            int at = (int) (field.from + index * size);
            return switch (size) {
                case 2 -> numbers.getShort(at) & 0xffffL;
                case 4 -> numbers.getInt(at) & 0xffffffffL;
                case 8 -> numbers.getLong(at);
                default -> 0;
            };
        }

        private static boolean meets(long start, long end, long from, long to) {
            return start < to && from < end;
        }
    }
}
