package fengni.label.flv;

import fengni.label.file.Medium;
import fengni.label.flv.FlvReadBack.Differs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a film with a cue once more, sharing no code with what wrote it: all that was there is the original's, byte for
 * byte, but for numbers of metadata that tell lengths and have grown; behind it stand the new packets and nothing else.
 */
final class FlvCueReadBack {
    private static final List<String> LENGTHS =
            List.of("duration", "filesize", "lasttimestamp", "audiosize", "datasize");

    private final Medium before;
    private final Medium after;
    private final List<FlvCue.Packet> packets;
    private int soundHead = -1;
    private long latest;

    private FlvCueReadBack(Medium before, Medium after, List<FlvCue.Packet> packets) {
        this.before = before;
        this.after = after;
        this.packets = packets;
    }

    static Optional<String> difference(Medium original, Medium cued, List<FlvCue.Packet> packets) {
        try {
            new FlvCueReadBack(original, cued, packets).check();
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) {
            return Optional.of("structure");
        }
    }

    private void check() throws Differs {
        long at = 4 + before.u32(5);
        same(0, at);
        while (at < before.length()) {
            long end = at + 11 + size(before, at);
            old(at, end);
            if (end == before.length()) {
                length(at, end);
            } else {
                same(end, end + 4);
            }
            at = end + 4;
        }
        added(at);
    }

    private static int size(Medium file, long at) {
        var head = file.slice(at, 4);
        return head.u8(1) << 16 | head.u8(2) << 8 | head.u8(3);
    }

    private static long time(Medium file, long at) {
        return file.u32(at + 4) >>> 8 | (long) file.u8(at + 7) << 24;
    }

    private void old(long at, long end) throws Differs {
        boolean metadata = before.u8(at) == 18 && before.startsWith(at + 11, "\2\0\nonMetaData");
        same(at, metadata ? at + 11 : end);
        if (metadata) {
            metadata(at + 11, end);
        }
        latest = Math.max(latest, time(before, at));
        if (before.u8(at) == 8 && end > at + 11) {
            soundHead = before.u8(at + 11);
        }
    }

    private void same(long from, long to) throws Differs {
        if (before.part(from, to).mismatch(after.part(from, to)) >= 0) {
            throw new Differs("bytes at " + from);
        }
    }

    /** A last tag may have been without its length behind it. */
    private void length(long at, long end) throws Differs {
        if (after.u32(end) != end - at) {
            throw new Differs("length behind the tag at " + at);
        }
    }

    private void metadata(long from, long to) throws Differs {
        var was = before.slice(from, to - from).bytes();
        var is = after.slice(from, to - from).bytes();
        var latin = new String(was, StandardCharsets.ISO_8859_1);
        for (String key : LENGTHS) {
            var told = "\0" + (char) key.length() + key + "\0";
            for (int at = latin.indexOf(told); at >= 0; at = latin.indexOf(told, at + 1)) {
                int number = at + told.length();
                if (number + 8 > was.length
                        || ByteBuffer.wrap(is).getDouble(number)
                                < ByteBuffer.wrap(was).getDouble(number)) {
                    throw new Differs(key);
                }
                Arrays.fill(was, number, number + 8, (byte) 0);
                Arrays.fill(is, number, number + 8, (byte) 0);
            }
        }
        if (!Arrays.equals(was, is)) {
            throw new Differs("metadata at " + from);
        }
    }

    private void added(long from) throws Differs {
        long at = from;
        int first = soundHead >> 4 == 10 ? 2 : 1;
        for (FlvCue.Packet packet : packets) {
            int size = size(after, at);
            long end = at + 11 + size;
            boolean right = after.u8(at) == 8
                    && size == first + packet.data().length
                    && time(after, at) == packet.time()
                    && packet.time() >= latest
                    && after.slice(at + 8, 3).startsWith("\0\0\0")
                    && after.u8(at + 11) == soundHead
                    && (first == 1 || after.u8(at + 12) == 1)
                    && after.part(at + 11 + first, end).mismatch(Medium.of(packet.data())) < 0
                    && after.u32(end) == 11 + size;
            if (!right) {
                throw new Differs("new tag at " + at);
            }
            latest = packet.time();
            at = end + 4;
        }
        if (at != after.length()) {
            throw new Differs("bytes behind the new tags");
        }
    }
}
