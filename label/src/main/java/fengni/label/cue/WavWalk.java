package fengni.label.cue;

import fengni.label.CarrierCode;
import fengni.label.cue.Wav.Chunk;
import fengni.label.cue.Wav.Layout;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through a WAV file once, chunk by chunk, without reading the samples. What it told wrong is a finding and, where
 * the samples can still be found, cut down to what is there.
 */
final class WavWalk {
    static final long UNTOLD = 0xffff_ffffL;
    static final int MOST_CHANNELS = 64;

    private static final int EXTENSIBLE = 0xfffe;
    /** What follows the tag in the identifier of every sub-format that has a tag. */
    private static final String SUB_FORMAT = "\0\0\0\0\u0010\0\u0080\0\0\u00aa\u00008\u009bq";

    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(0x0002, "MS ADPCM"),
            Map.entry(0x0011, "IMA ADPCM"),
            Map.entry(0x0031, "GSM 6.10"),
            Map.entry(0x0040, "G.721 ADPCM"),
            Map.entry(0x0045, "G.726 ADPCM"),
            Map.entry(0x0050, "MPEG Audio"),
            Map.entry(0x0055, "MP3"),
            Map.entry(0x00ff, "AAC"),
            Map.entry(0x0161, "WMA"),
            Map.entry(0x1610, "AAC"),
            Map.entry(0x2000, "AC-3"),
            Map.entry(0xf1ac, "FLAC"));

    /** What was found: findings, and the sound if there is one; an error says that it must not be changed. */
    record Walked(Optional<Wav> wav, List<Finding> faults) {}

    private final Medium medium;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private boolean large;
    private long end;

    private WavWalk(Medium medium) {
        this.medium = medium;
    }

    static Walked walk(Medium medium) {
        var walk = new WavWalk(medium);
        var wav = walk.isWave() ? walk.wav() : Optional.<Wav>empty();
        return new Walked(wav, List.copyOf(walk.faults));
    }

    private boolean isWave() {
        large = medium.startsWith(0, "RF64") || medium.startsWith(0, "BW64");
        if ((!large && !medium.startsWith(0, "RIFF")) || !medium.startsWith(8, "WAVE")) {
            fault(CarrierCode.BROKEN_PART, "0", "RIFF/WAVE");
            return false;
        }
        end = 8 + medium.slice(4, 4).u32le(0);
        if (large && end == 8 + UNTOLD) {
            end = largeSize(0).map(size -> size + 8).orElse(end);
        }
        if (end <= 12 || end > medium.length()) {
            fault(CarrierCode.TRUNCATED, "4");
            end = medium.length();
        }
        return true;
    }

    /** Returns a size from the chunk that begins an RF64 file (EBU Tech 3306), if it is there and can be a size. */
    private Optional<Long> largeSize(int offset) {
        boolean there = medium.startsWith(12, "ds64") && medium.has(20, 24);
        var size = there ? Optional.of(i64le(medium.slice(20, 24), offset)) : Optional.<Long>empty();
        return size.filter(found -> found >= 0 && found < Long.MAX_VALUE - 8);
    }

    static long i64le(Slice bytes, int offset) {
        return bytes.u32le(offset) | bytes.u32le(offset + 4) << 32;
    }

    private Optional<Wav> wav() {
        long at = 12;
        while (at >= 0 && at + 8 <= end) {
            at = chunk(at);
            if (chunks.size() > Limits.PARTS) {
                fault(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), Limits.PARTS);
                return Optional.empty();
            }
        }
        var format = only("fmt ");
        var data = only("data");
        return format.flatMap(this::layout)
                .flatMap(layout -> data.map(chunk -> new Wav(medium, large, layout, chunks, chunk)));
    }

    /** Takes one chunk; returns where the next begins, or -1 if there can be none. */
    private long chunk(long at) {
        var head = medium.slice(at, 8);
        var kind = head.part(0, 4).latin();
        long size = head.u32le(4);
        if (large && size == UNTOLD && kind.equals("data")) {
            size = largeSize(8).orElse(size);
        }
        if (!medium.has(at + 8, size)) {
            fault(CarrierCode.TRUNCATED, String.valueOf(at));
            size = medium.length() - at - 8;
        }
        if (at + 8 + size > end) {
            fault(CarrierCode.BROKEN_PART, String.valueOf(at), "RIFF size");
        }
        chunks.add(new Chunk(kind, at + 8, size));
        return at + 8 + size + size % 2;
    }

    private Optional<Chunk> only(String kind) {
        var found = chunks.stream()
                .filter(chunk -> chunk.kind().equals(kind))
                .limit(2)
                .toList();
        if (found.size() != 1) {
            fault(CarrierCode.BROKEN_PART, kind.strip(), found.size() + " " + kind.strip());
        }
        return found.stream().findFirst();
    }

    private Optional<Layout> layout(Chunk chunk) {
        if (chunk.length() < 16) {
            fault(CarrierCode.BROKEN_PART, "fmt", "fmt");
            return Optional.empty();
        }
        var head = medium.slice(chunk.body(), Math.min(chunk.length(), 40));
        int told = head.u16le(0);
        int tag = told == EXTENSIBLE ? subFormat(head) : told;
        int bits = head.u16le(14);
        var format = SampleFormat.of(tag, bits);
        if (format.isEmpty()) {
            fault(CueCode.CUE_CODEC, "fmt", name(tag, bits));
            return Optional.empty();
        }
        int valid = told == EXTENSIBLE && format.get().isLinear() ? head.u16le(18) : bits;
        return layout(head, format.get(), valid == 0 ? bits : valid);
    }

    private static int subFormat(Slice head) {
        return head.length() == 40 && head.from(26).startsWith(SUB_FORMAT) ? head.u16le(24) : EXTENSIBLE;
    }

    private static String name(int tag, int bits) {
        return switch (tag) {
            case 1 -> "PCM, " + bits + " bits";
            case 3 -> "IEEE float, " + bits + " bits";
            case 6 -> "A-law, " + bits + " bits";
            case 7 -> "µ-law, " + bits + " bits";
            default -> OTHERS.getOrDefault(tag, "0x%04x".formatted(tag));
        };
    }

    private Optional<Layout> layout(Slice head, SampleFormat format, int valid) {
        int channels = head.u16le(2);
        long rate = head.u32le(4);
        int before = faults.size();
        if (channels < 1 || channels > MOST_CHANNELS) {
            fault(CueCode.CUE_CHANNELS, "fmt", channels, MOST_CHANNELS);
        } else if (head.u16le(12) != channels * format.bytes()) {
            fault(CarrierCode.BROKEN_PART, "fmt", "block align");
        }
        if (!Pace.isHandled(rate)) {
            fault(CueCode.CUE_RATE, "fmt", rate, Pace.LEAST, Pace.MOST);
        }
        if (valid < 2 || valid > format.bytes() * 8) {
            fault(CarrierCode.BROKEN_PART, "fmt", "valid bits");
        }
        return faults.size() > before ? Optional.empty() : Optional.of(new Layout(format, channels, (int) rate, valid));
    }

    private void fault(Finding.Code code, String where, Object... params) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(Finding.of(code, where, params));
        }
    }
}
