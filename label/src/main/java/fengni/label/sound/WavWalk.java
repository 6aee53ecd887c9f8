package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a WAV file once, chunk by chunk. */
final class WavWalk {
    private static final int FORM = 12;
    /** Sizes of the form, of the data and of the samples, then the length of a table of other sizes. */
    private static final int DS64_FIXED = 28;

    private static final int DS64_ENTRY = 12;
    private static final int DS64_ENTRIES = 1000;

    private final Medium file;
    private final List<WavChunk> chunks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Map<String, Long> longSizes = new HashMap<>();
    private long end;
    private boolean shortSize;
    private boolean longSize;

    private WavWalk(Medium file) {
        this.file = file;
        end = file.length();
    }

    static Wav walk(Medium file) {
        var walk = new WavWalk(file);
        try {
            walk.form();
            walk.chunks();
            walk.demand("fmt ");
            walk.demand("data");
        } catch (Broken broken) {
            walk.faults.add(broken.finding());
        }
        return new Wav(List.copyOf(walk.chunks), walk.end, walk.shortSize, walk.longSize, List.copyOf(walk.faults));
    }

    private void form() throws Broken {
        if (!file.has(0, FORM)) {
            throw new Broken(CarrierCode.TRUNCATED, file.length());
        }
        long told = file.slice(4, 4).u32le(0);
        if (!file.startsWith(0, "RIFF")) {
            long size = readLongSizes();
            longSize = true;
            shortSize = told != Wav.UNKNOWN;
            if (shortSize && told != size) {
                throw new Broken(CarrierCode.BROKEN_PART, 4, "ds64");
            }
            told = size;
        } else if (told == 0 || told == Wav.UNKNOWN) {
            faults.add(Finding.of(SoundCode.SIZES_NOT_FILLED_IN, "4"));
            return;
        } else {
            shortSize = true;
        }
        if (told < 4) {
            throw new Broken(CarrierCode.BROKEN_PART, 4, "RIFF");
        }
        if (told > file.length() - WavChunk.HEAD) {
            faults.add(Finding.of(CarrierCode.TRUNCATED, String.valueOf(file.length())));
            return;
        }
        end = WavChunk.HEAD + told;
        if (end < file.length()) {
            faults.add(Finding.of(CarrierCode.TRAILING_BYTES, String.valueOf(end), file.length() - end));
        }
    }

    /** Returns the size of the form. */
    private long readLongSizes() throws Broken {
        if (!file.startsWith(FORM, "ds64") || !file.has(Wav.DS64_BODY, DS64_FIXED)) {
            throw new Broken(CarrierCode.BROKEN_PART, FORM, "ds64");
        }
        var fixed = file.slice(Wav.DS64_BODY, DS64_FIXED);
        longSizes.put("data", i64le(fixed, 8));
        long entries = fixed.u32le(24);
        long room = file.slice(16, 4).u32le(0) - DS64_FIXED;
        if (entries > DS64_ENTRIES || entries * DS64_ENTRY > room) {
            throw new Broken(CarrierCode.BROKEN_PART, Wav.DS64_BODY, "ds64");
        }
        long table = Wav.DS64_BODY + DS64_FIXED;
        if (!file.has(table, entries * DS64_ENTRY)) {
            throw new Broken(CarrierCode.TRUNCATED, file.length());
        }
        for (int i = 0; i < entries; i++) {
            var entry = file.slice(table + (long) i * DS64_ENTRY, DS64_ENTRY);
            longSizes.putIfAbsent(entry.part(0, 4).latin(), i64le(entry, 4));
        }
        return i64le(fixed, 0);
    }

    private void chunks() throws Broken {
        long at = FORM;
        while (at < end) {
            if (end - at < WavChunk.HEAD) {
                throw new Broken(CarrierCode.TRUNCATED, at);
            }
            if (chunks.size() >= Limits.PARTS) {
                throw new Broken(CarrierCode.TOO_MANY_PARTS, at, Limits.PARTS);
            }
            at = chunk(at);
        }
    }

    /** Returns the offset after the chunk. */
    private long chunk(long at) throws Broken {
        var head = file.slice(at, WavChunk.HEAD);
        var id = head.part(0, 4).latin();
        if (!id.chars().allMatch(unit -> unit >= ' ' && unit <= '~')) {
            throw new Broken(CarrierCode.BROKEN_PART, at, "chunk");
        }
        long size = head.u32le(4);
        if (size == Wav.UNKNOWN) {
            if (!longSizes.containsKey(id)) {
                throw new Broken(SoundCode.SIZES_NOT_FILLED_IN, at + 4);
            }
            size = longSizes.get(id);
        }
        long body = at + WavChunk.HEAD;
        if (size < 0 || size > end - body) {
            throw new Broken(size > file.length() - body ? CarrierCode.TRUNCATED : CarrierCode.BROKEN_PART, at, id);
        }
        long bodyEnd = body + size;
        long chunkEnd = Math.min(end, bodyEnd + (size & 1));
        chunks.add(new WavChunk(id, at, bodyEnd, chunkEnd));
        return chunkEnd;
    }

    private void demand(String id) throws Broken {
        if (chunks.stream().filter(chunk -> chunk.is(id)).count() != 1) {
            throw new Broken(CarrierCode.BROKEN_PART, FORM, id.strip());
        }
    }

    private static long i64le(Slice bytes, int at) {
        return bytes.u32le(at) | bytes.u32le(at + 4) << 32;
    }
}
