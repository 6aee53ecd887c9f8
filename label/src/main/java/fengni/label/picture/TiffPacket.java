package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file's own packet, and where a new one can be put without moving anything that an offset somewhere points to: a new
 * first directory at the end of the file, over the old one if that stands there, or else the room of the old packet.
 *
 * @param first the directory that holds it
 * @param old the entry of the packet that is there
 */
record TiffPacket(Tiff tiff, TiffDirectory first, Optional<TiffEntry> old) {
    private static final int MOST_ENTRIES = 0xffff;

    static TiffPacket of(Tiff tiff) {
        var first = tiff.directories().getFirst();
        return new TiffPacket(tiff, first, first.entries(TiffLabels.XMP).findFirst());
    }

    Optional<Finding> against() {
        boolean full = !numbers().big() && old.isEmpty() && first.count() >= MOST_ENTRIES;
        return full
                ? Optional.of(Finding.of(CarrierCode.NO_ROOM, String.valueOf(first.start()), "IFD"))
                : Optional.empty();
    }

    List<Splice> with(byte[] packet) {
        long end = old.map(this::cut).orElse((long) tiff.file().length());
        boolean fits = end == tiff.file().length()
                && old.map(entry -> fits(entry, packet)).orElse(false);
        return fits ? List.of(over(old.orElseThrow(), packet)) : appended(end, packet);
    }

    /** Returns where the file may be cut: before its packet, if after it comes the directory and nothing else. */
    private long cut(TiffEntry entry) {
        long from = entry.from();
        long behind = from + entry.length();
        long end = tiff.file().length();
        boolean last = !entry.isInline() && first.start() == behind + (behind & 1) && first.end() == end;
        return last && users(from, end) == 2 ? from : end;
    }

    private boolean fits(TiffEntry entry, byte[] packet) {
        return entry.type() == TiffEntry.UNDEFINED
                && !entry.isInline()
                && packet.length <= entry.length()
                && users(entry.from(), entry.from() + entry.length()) == 1;
    }

    /** Counts the directories, values and stretches of pixels that share bytes with a stretch. */
    private long users(long from, long to) {
        return tiff.directories().stream()
                .mapToLong(directory -> users(directory, from, to))
                .sum();
    }

    private static long users(TiffDirectory directory, long from, long to) {
        long values = directory
                .entries()
                .filter(entry -> !entry.isInline() && entry.length() < Long.MAX_VALUE)
                .filter(entry -> meets(entry.from(), entry.from() + entry.length(), from, to))
                .count();
        long pixels = directory
                .pixels()
                .filter(stretches -> stretches.meets(from, to))
                .count();
        return values + pixels + (meets(directory.start(), directory.end(), from, to) ? 1 : 0);
    }

    private static boolean meets(long start, long end, long from, long to) {
        return start < to && from < end;
    }

    /** Blanks behind a packet are what its padding is made of. */
    private static Splice over(TiffEntry entry, byte[] packet) {
        var padded = Arrays.copyOf(packet, (int) entry.length());
        Arrays.fill(padded, packet.length, padded.length, (byte) ' ');
        return new Splice(entry.from(), entry.from() + entry.length(), padded);
    }

    /** Directories begin at even offsets (TIFF 6.0, section 2). */
    private List<Splice> appended(long end, byte[] packet) {
        int pad = (int) (end & 1);
        int evenPacket = packet.length + (packet.length & 1);
        var table = table(packet.length, end + pad);
        var tail = ByteBuffer.allocate(pad + evenPacket + table.length);
        tail.position(pad).put(packet).position(pad + evenPacket).put(table);
        int head = numbers().head();
        var link = numbers().written(end + pad + evenPacket);
        return List.of(
                new Splice(head, head + link.length, link),
                new Splice(end, tiff.file().length(), tail.array()));
    }

    private byte[] table(int length, long packetAt) {
        long count = first.count() + (old.isPresent() ? 0 : 1);
        var numbers = numbers();
        var table = new byte[(int) (numbers.counter() + count * numbers.entry() + numbers.word())];
        var out = numbers.over(table);
        if (numbers.big()) {
            out.putLong(count);
        } else {
            out.putShort((short) count);
        }
        var kept =
                first.entries().filter(entry -> entry.tag() != TiffLabels.XMP).toList();
        kept.stream().takeWhile(entry -> entry.tag() < TiffLabels.XMP).forEach(entry -> copy(entry, out));
        out.putShort((short) TiffLabels.XMP).putShort((short) TiffEntry.UNDEFINED);
        numbers.write(out, length);
        numbers.write(out, packetAt);
        kept.stream().dropWhile(entry -> entry.tag() < TiffLabels.XMP).forEach(entry -> copy(entry, out));
        numbers.write(out, first.next());
        return table;
    }

    private void copy(TiffEntry entry, ByteBuffer out) {
        out.put(tiff.file().part((int) entry.at(), numbers().entry()).bytes());
    }

    private TiffNumbers numbers() {
        return first.numbers();
    }
}
