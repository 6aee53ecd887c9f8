package fengni.label.film;

import fengni.label.box.Box;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the chunks of a track lie (ISO/IEC 14496-12, 8.7.5), told in a way that no label changes: in which box of samples,
 * and how far from its beginning. The width of the numbers, which grows with the file, does not count.
 */
final class ChunkPlaces {
    private static final int HEAD = 8;
    private static final int AT_ONCE = 8_192;

    private final Film film;
    /** By its first byte, each box of samples and which of them it is. */
    private final TreeMap<Long, Numbered> samples = new TreeMap<>();

    private record Numbered(int number, Box box) {}

    ChunkPlaces(Film film) {
        this.film = film;
        film.row().stream()
                .filter(box -> box.is("mdat"))
                .forEach(box -> samples.put(box.body(), new Numbered(samples.size(), box)));
    }

    /** Returns SHA-256 over the places, since a table may have millions of them. */
    byte[] of(Box table) {
        var digest = sha256();
        int width = table.is("co64") ? 8 : 4;
        long room = Math.max(0, (table.size() - HEAD) / width);
        long count = room == 0 ? 0 : Math.min(room, film.medium().u32(table.body() + 4));
        for (long done = 0; done < count; done += AT_ONCE) {
            int now = (int) Math.min(AT_ONCE, count - done);
            digest.update(places(table.body() + HEAD + done * width, now, width));
        }
        return digest.digest();
    }

    private byte[] places(long from, int count, int width) {
        var numbers = film.medium().slice(from, (long) count * width);
        var places = ByteBuffer.allocate(count * (Integer.BYTES + Long.BYTES));
        for (int i = 0; i < count; i++) {
            int at = i * width;
            long offset = width == 4 ? numbers.u32(at) : numbers.u32(at) << 32 | numbers.u32(at + 4);
            put(places, offset);
        }
        return places.array();
    }

    /** What lies in no box of samples moves with the file in a way of its own; that it lies there counts. */
    private void put(ByteBuffer places, long offset) {
        Map.Entry<Long, Numbered> found = samples.floorEntry(offset);
        if (found == null || offset >= found.getValue().box().end()) {
            places.putInt(-1).putLong(0);
        } else {
            places.putInt(found.getValue().number()).putLong(offset - found.getKey());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
