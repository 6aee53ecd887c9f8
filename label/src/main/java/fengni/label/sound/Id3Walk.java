package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.sound.Id3Tag.Frames;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through an ID3v2 tag, frame by frame. */
final class Id3Walk {
    /** A body that must be held to be read or written at all. */
    static final int MOST_HELD = 16 << 20;

    private final Medium file;
    private final long start;

    private Id3Walk(Medium file, long start) {
        this.file = file;
        this.start = start;
    }

    /** Walks through the tag that begins there; broken frames are told in it, and those before them are kept. */
    static Id3Tag walk(Medium file, long start) throws Broken {
        return new Id3Walk(file, start).tag();
    }

    private Id3Tag tag() throws Broken {
        if (!file.has(start, Id3Tag.HEAD)) {
            throw new Broken(CarrierCode.TRUNCATED, file.length());
        }
        int version = file.u8(start + 3);
        int flags = file.u8(start + 5);
        long size = file.u32(start + 6);
        if (version < 2 || version > 4 || !Id3Tag.isSynchsafe(size)) {
            throw new Broken(CarrierCode.BROKEN_PART, start, "ID3v2." + version);
        }
        if (version == 2 && (flags & Id3Tag.EXTENDED) != 0) {
            throw new Broken(SoundCode.FRAME_SEALED, start, "ID3v2.2");
        }
        long bodyEnd = start + Id3Tag.HEAD + Id3Tag.synchsafe(size);
        long end = bodyEnd + (version == 4 && (flags & Id3Tag.FOOTER) != 0 ? Id3Tag.HEAD : 0);
        if (end > file.length()) {
            throw new Broken(CarrierCode.TRUNCATED, start);
        }
        var body = body(version < 4 && (flags & Id3Tag.UNSYNCHRONISED) != 0, bodyEnd);
        int extended = version > 2 && (flags & Id3Tag.EXTENDED) != 0 ? extended(version, body) : 0;
        return new Id3Tag(version, flags, start, end, body, extended, frames(version, body, extended));
    }

    private Medium body(boolean unsynchronised, long end) throws Broken {
        long from = start + Id3Tag.HEAD;
        if (!unsynchronised) {
            return file.part(from, end);
        }
        if (end - from > MOST_HELD) {
            throw new Broken(CarrierCode.PART_TOO_LARGE, start, "ID3", end - from, MOST_HELD);
        }
        return Medium.of(Unsynchronisation.off(file.between(from, end)));
    }

    private int extended(int version, Medium body) throws Broken {
        long told = body.has(0, 4) ? body.u32(0) : -1;
        long length = version == 3 ? told + 4 : Id3Tag.synchsafe(told);
        if (told < 0 || length < 6 || length > 64 || !body.has(0, length)) {
            throw new Broken(CarrierCode.BROKEN_PART, start + Id3Tag.HEAD, "ID3");
        }
        return (int) length;
    }

    /** Some programs write sizes of eight bits a byte into ID3v2.4; only a walk to the end tells. */
    private Frames frames(int version, Medium body, int from) {
        var lawful = chain(version, body, from, version != 4);
        if (version != 4 || (lawful.broken().isEmpty() && lawful.padded())) {
            return new Frames(lawful.all(), lawful.end(), lawful.padded(), false, lawful.broken());
        }
        var plain = chain(version, body, from, true);
        return plain.broken().isEmpty() && plain.padded() ? plain : lawful;
    }

    private Frames chain(int version, Medium body, long from, boolean plainSizes) {
        var frames = new ArrayList<Id3Frame>();
        long at = from;
        int head = version == 2 ? 6 : Id3Tag.HEAD;
        while (body.has(at, head) && body.u8(at) != 0) {
            var frame = version == 2 ? oldFrame(body, at) : frame(body, at, version, plainSizes);
            if (frame.isEmpty() || frames.size() >= Limits.PARTS) {
                var code = frame.isEmpty() ? CarrierCode.BROKEN_PART : CarrierCode.TOO_MANY_PARTS;
                var what = frame.isEmpty() ? "ID3" : String.valueOf(Limits.PARTS);
                var broken = Finding.of(code, String.valueOf(start + Id3Tag.HEAD + at), what);
                return new Frames(List.copyOf(frames), at, false, false, Optional.of(broken));
            }
            frames.add(frame.get());
            at = frame.get().end();
        }
        return new Frames(List.copyOf(frames), at, zeros(body, at), plainSizes, Optional.empty());
    }

    private static Optional<Id3Frame> frame(Medium body, long at, int version, boolean plainSizes) {
        var head = body.slice(at, Id3Tag.HEAD);
        var id = head.part(0, 4).latin();
        long told = head.u32(4);
        long size = plainSizes ? told : Id3Tag.synchsafe(told);
        boolean fits = (plainSizes || Id3Tag.isSynchsafe(told)) && body.has(at + Id3Tag.HEAD, size);
        // iTunes once wrote names of ID3v2.2 into ID3v2.3, with a zero or a blank behind them
        boolean named = isName(id) || (version == 3 && isName(id.substring(0, 3)) && id.charAt(3) <= ' ');
        return fits && named
                ? Optional.of(new Id3Frame(id.strip(), at, at + Id3Tag.HEAD, at + Id3Tag.HEAD + size, head.u8(9)))
                : Optional.empty();
    }

    private static Optional<Id3Frame> oldFrame(Medium body, long at) {
        var head = body.slice(at, 6);
        var id = head.part(0, 3).latin();
        long size = head.u32(2) & 0xff_ffff;
        return isName(id) && body.has(at + 6, size)
                ? Optional.of(new Id3Frame(id, at, at + 6, at + 6 + size, 0))
                : Optional.empty();
    }

    private static boolean isName(String id) {
        return id.chars().allMatch(unit -> (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9'));
    }

    private static boolean zeros(Medium body, long from) {
        for (long at = from; at < body.length(); at += Survey.SEARCHED) {
            var bytes = body.between(at, Math.min(body.length(), at + Survey.SEARCHED));
            for (int i = 0; i < bytes.length(); i++) {
                if (bytes.u8(i) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
