package fengni.label.scene;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scene as a file: JSON alone, or JSON and a chunk of binary data (glTF 2.0, chapter 4). Only the JSON is held in memory.
 *
 * @param text the JSON without the blanks behind it
 * @param at its first byte
 * @param behind the byte after it and the blanks
 * @param bin the chunk with the data of the first buffer
 * @param end the byte after the last chunk
 */
record SceneFile(
        Medium medium,
        boolean binary,
        Slice text,
        int at,
        long behind,
        Optional<Bin> bin,
        long end,
        List<Finding> notes) {
    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int JSON = 0x4e4f534a;
    private static final int BIN = 0x004e4942;
    private static final long MOST = 0xffffffffL;

    /** The binary chunk: where its header stands, and how many bytes follow that. */
    record Bin(long at, long length) {
        long data() {
            return at + CHUNK;
        }
    }

    static SceneFile of(Medium medium, boolean binary) throws Obstacle {
        if (binary) {
            return chunked(medium);
        }
        long length = medium.length();
        checkText(length);
        return new SceneFile(medium, false, medium.slice(0, length), 0, length, Optional.empty(), length, List.of());
    }

    private static void checkText(long length) throws Obstacle {
        if (length > SceneLimits.TEXT_BYTES) {
            throw Obstacle.because(CarrierCode.PART_TOO_LARGE, "JSON", "JSON", length, SceneLimits.TEXT_BYTES);
        }
    }

    private static SceneFile chunked(Medium medium) throws Obstacle {
        if (!medium.has(0, HEADER + CHUNK)) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(medium.length()));
        }
        var head = medium.slice(0, HEADER + CHUNK);
        if (head.u32le(4) != 2) {
            throw Obstacle.broken(4, "version " + head.u32le(4));
        }
        long end = head.u32le(8);
        if (end > medium.length()) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(medium.length()));
        }
        long length = head.u32le(12);
        if (head.u32le(16) != JSON || length > end - HEADER - CHUNK) {
            throw Obstacle.broken(HEADER, "chunk JSON");
        }
        checkText(length);
        long behind = HEADER + CHUNK + length;
        var notes = new ArrayList<Finding>();
        if (end < medium.length()) {
            notes.add(Finding.of(CarrierCode.TRAILING_BYTES, String.valueOf(end), medium.length() - end));
        }
        var text = trimmed(medium.slice(HEADER + CHUNK, length));
        return new SceneFile(medium, true, text, HEADER + CHUNK, behind, bin(medium, behind, end), end, notes);
    }

    /** Only the first chunk behind the JSON may be the binary one; unknown ones are left alone. */
    private static Optional<Bin> bin(Medium medium, long behind, long end) throws Obstacle {
        Optional<Bin> bin = Optional.empty();
        int chunks = 0;
        for (long at = behind; at < end; ) {
            if (end - at < CHUNK || ++chunks > Limits.PARTS) {
                throw Obstacle.broken(at, "chunk");
            }
            var head = medium.slice(at, CHUNK);
            long length = head.u32le(0);
            if (length > end - at - CHUNK) {
                throw Obstacle.broken(at, "chunk");
            }
            if (at == behind && head.u32le(4) == BIN) {
                bin = Optional.of(new Bin(at, length));
            }
            at += CHUNK + length;
        }
        return bin;
    }

    /** Some programs fill up with zeros in place of blanks. */
    private static Slice trimmed(Slice text) {
        int end = text.length();
        while (end > 0 && (text.u8(end - 1) == 0 || text.u8(end - 1) == ' ')) {
            end--;
        }
        return text.part(0, end);
    }

    SceneJson json() throws Obstacle {
        return SceneJson.of(text);
    }

    /** Returns the changes of the file that some changes of the JSON ask for. */
    List<Splice> with(List<Splice> inJson) throws Obstacle {
        return with(inJson, Optional.empty());
    }

    /**
     * Returns the changes of the file for changes of the JSON and of the binary chunk.
     *
     * @param data what stands in the chunk from some byte of it on
     */
    List<Splice> with(List<Splice> inJson, Optional<Splice> data) throws Obstacle {
        var splices = new ArrayList<Splice>();
        inJson.forEach(one -> splices.add(new Splice(at + one.from(), at + one.to(), one.piece())));
        if (!binary) {
            return splices;
        }
        long length = text.length() + grown(inJson);
        int padding = (int) (-length & 3);
        splices.add(new Splice(at + text.length(), behind, " ".repeat(padding).getBytes(StandardCharsets.US_ASCII)));
        long total = end + at + length + padding - behind;
        if (data.isPresent()) {
            total += changed(data.get(), splices);
        }
        if (total > MOST) {
            throw Obstacle.because(CarrierCode.NO_ROOM, "", "4 GiB");
        }
        splices.add(new Splice(8, 16, numbers((int) total, (int) (length + padding))));
        return splices;
    }

    private long changed(Splice data, List<Splice> splices) {
        if (bin.isEmpty()) {
            splices.add(Splice.insert(behind, numbers(data.piece().length, BIN)));
            splices.add(Splice.insert(behind, data.piece()));
            return (long) CHUNK + data.piece().length;
        }
        var old = bin.get();
        long length = data.from() + data.piece().length;
        splices.add(new Splice(old.at(), old.at() + 4, numbers((int) length)));
        splices.add(new Splice(old.data() + data.from(), old.data() + old.length(), data.piece()));
        return length - old.length();
    }

    private static long grown(List<Splice> splices) {
        return splices.stream()
                .mapToLong(one -> one.piece().length - (one.to() - one.from()))
                .sum();
    }

    private static byte[] numbers(int... all) {
        var bytes = ByteBuffer.allocate(4 * all.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : all) {
            bytes.putInt(number);
        }
        return bytes.array();
    }
}
