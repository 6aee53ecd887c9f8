package fengni.label.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays packets on pages, on as many as there were if they fit, since another number of pages would change every page
 * behind them.
 */
final class OggLayout {
    private static final int MOST_SEGMENTS = 255;
    private static final int NOTHING_ENDS = -1;

    private final List<byte[]> packets;
    private final List<Integer> lacing = new ArrayList<>();
    private final int pages;

    /**
     * Thinks the pages through.
     *
     * @param old how many there were
     */
    OggLayout(List<byte[]> packets, int old) {
        this.packets = packets;
        for (byte[] packet : packets) {
            for (int rest = packet.length; rest >= OggPage.SEGMENT; rest -= OggPage.SEGMENT) {
                lacing.add(OggPage.SEGMENT);
            }
            lacing.add(packet.length % OggPage.SEGMENT);
        }
        pages = Math.max(old, (lacing.size() + MOST_SEGMENTS - 1) / MOST_SEGMENTS);
    }

    int pages() {
        return pages;
    }

    /** Returns the pages; their serial number and the number of the first are those of a page that they replace. */
    byte[] written(OggPage first) {
        var content = ByteBuffer.wrap(joined());
        var made = new ByteArrayOutputStream();
        int from = 0;
        for (int page = 0; page < pages; page++) {
            int left = lacing.size() - from;
            int count = Math.max(0, Math.min(MOST_SEGMENTS, left - (pages - 1 - page)));
            made.writeBytes(page(first, page, from, count, content));
            from += count;
        }
        return made.toByteArray();
    }

    private byte[] page(OggPage first, int number, int from, int count, ByteBuffer content) {
        var segments = lacing.subList(from, from + count);
        int length = segments.stream().mapToInt(Integer::intValue).sum();
        boolean continued = from > 0 && lacing.get(from - 1) == OggPage.SEGMENT;
        boolean ends = segments.stream().anyMatch(segment -> segment < OggPage.SEGMENT);
        var made = new byte[OggPage.FIXED + count + length];
        var page = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0, (byte) (continued ? OggPage.CONTINUED : 0)})
                .putLong(ends ? 0 : NOTHING_ENDS)
                .putInt((int) first.serial())
                .putInt((int) first.sequence() + number)
                .putInt(0)
                .put((byte) count);
        segments.forEach(segment -> page.put(segment.byteValue()));
        page.put(content.slice(content.position(), length));
        content.position(content.position() + length);
        OggCrc.sealed(made);
        return made;
    }

    private byte[] joined() {
        var joined = new ByteArrayOutputStream();
        packets.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
