package fengni.label.cue;

import fengni.label.cue.Wav.Chunk;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of a WAV file that count its samples, moved along with them: marks of a cue list, loops of a sampler, places
 * of the peaks, the time of the first sample in a broadcast file, the number of all samples.
 */
final class WavTables {
    /** A list that says what is played would leave the mark out; the others would need the whole sound for an answer. */
    private static final Set<String> FIXED = Set.of("plst", "wavl", "levl", "r64m", "MD5 ", "chna");

    /** Where EBU Tech 3285 puts the time of the first sample, as eight bytes. */
    private static final int TIME_REFERENCE = 338;

    private static final int MOST_TABLE = 1 << 20;

    private final Wav wav;
    private final Addition.Wanted wanted;
    private final int shift;
    private final List<Splice> splices = new ArrayList<>();
    private final List<Finding> against = new ArrayList<>();

    private WavTables(Wav wav, Addition.Wanted wanted) {
        this.wav = wav;
        this.wanted = wanted;
        shift = wanted.start().map(Stretch::frames).orElse(0);
    }

    /** Splices, and every reason against the whole change. */
    record Moved(List<Splice> splices, List<Finding> against) {}

    static Moved move(Wav wav, Addition.Wanted wanted) {
        var tables = new WavTables(wav, wanted);
        wav.chunks().forEach(tables::move);
        return new Moved(tables.splices, tables.against.stream().distinct().toList());
    }

    private void move(Chunk chunk) {
        if (FIXED.contains(chunk.kind())) {
            refuse(chunk);
            return;
        }
        switch (chunk.kind()) {
            case "fact" -> count(chunk);
            case "cue " -> cue(chunk);
            case "smpl" -> table(chunk, 36, 28, 24, List.of(8, 12));
            case "PEAK" -> peaks(chunk);
            case "bext" -> time(chunk);
            default -> {
                // counts no samples
            }
        }
    }

    private void refuse(Chunk chunk) {
        against.add(
                Finding.of(CueCode.CUE_TABLE, chunk.kind().strip(), chunk.kind().strip()));
    }

    private void count(Chunk chunk) {
        if (chunk.length() >= 4) {
            long count = wav.medium().slice(chunk.body(), 4).u32le(0);
            if (count != WavWalk.UNTOLD) {
                put(chunk.body(), count + wanted.frames(), chunk);
            }
        }
    }

    /** Points that are told in blocks or by other chunks belong to codings that are not handled. */
    private void cue(Chunk chunk) {
        if (shift > 0 && rows(chunk, 4, 0, 24).stream().anyMatch(row -> row.u32le(12) != 0 || row.u32le(16) != 0)) {
            refuse(chunk);
        } else {
            table(chunk, 4, 0, 24, List.of(4, 20));
        }
    }

    /**
     * Moves the sample numbers of a table.
     *
     * @param head bytes before the first row
     * @param counted where in the head the number of rows stands
     * @param fields where in a row the sample numbers stand
     */
    private void table(Chunk chunk, int head, int counted, int row, List<Integer> fields) {
        if (shift == 0) {
            return;
        }
        long at = chunk.body() + head;
        for (Slice one : rows(chunk, head, counted, row)) {
            for (int field : fields) {
                put(at + field, one.u32le(field) + shift, chunk);
            }
            at += row;
        }
    }

    /** Returns the rows of a table; one that is longer than its chunk or than any in use is refused. */
    private List<Slice> rows(Chunk chunk, int head, int counted, int row) {
        if (chunk.length() < head) {
            return List.of();
        }
        long count = wav.medium().slice(chunk.body() + counted, 4).u32le(0);
        if (count * row > Math.min(MOST_TABLE, chunk.length() - head)) {
            refuse(chunk);
            return List.of();
        }
        var rows = wav.medium().slice(chunk.body() + head, count * row);
        var found = new ArrayList<Slice>();
        for (int at = 0; at < rows.length(); at += row) {
            found.add(rows.part(at, row));
        }
        return found;
    }

    private void peaks(Chunk chunk) {
        int channels = wav.layout().channels();
        if (chunk.length() < 8 + 8L * channels) {
            return;
        }
        for (int channel = 0; channel < channels; channel++) {
            long at = chunk.body() + 8 + 8L * channel;
            var row = wav.medium().slice(at, 8);
            var louder = louder(channel, Float.intBitsToFloat((int) row.u32le(0)));
            louder.ifPresent(peak -> splices.add(new Splice(at, at + 4, le(Float.floatToIntBits(peak.value())))));
            long place = louder.map(Peak::frame).orElse(row.u32le(4) + shift);
            put(at + 4, place, chunk);
        }
    }

    private record Peak(float value, long frame) {}

    /** Returns the loudest moment of what is added, if it is louder than the sound itself. */
    private Optional<Peak> louder(int channel, float told) {
        var start = wanted.start().map(stretch -> peak(stretch, channel, 0));
        var end = wanted.end().map(stretch -> peak(stretch, channel, shift + wav.frames()));
        return start.or(() -> end).filter(peak -> peak.value() > told);
    }

    private static Peak peak(Stretch stretch, int channel, long offset) {
        int frame = stretch.loudest(channel);
        return new Peak((float) Math.abs(stretch.at(channel, frame)), offset + frame);
    }

    /** The content keeps its time of day; a time that is not told, or too near to midnight, stays. */
    private void time(Chunk chunk) {
        if (chunk.length() >= TIME_REFERENCE + 8) {
            long at = chunk.body() + TIME_REFERENCE;
            long time = WavWalk.i64le(wav.medium().slice(at, 8), 0);
            if (shift > 0 && time >= shift) {
                splices.add(new Splice(at, at + 8, le64(time - shift)));
            }
        }
    }

    private void put(long at, long value, Chunk chunk) {
        if (value > 0xffff_ffffL) {
            refuse(chunk);
        } else {
            splices.add(new Splice(at, at + 4, le((int) value)));
        }
    }

    static byte[] le(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] le64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }
}
