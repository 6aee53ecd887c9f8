package fengni.label.sound;

import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A tag's body written anew with its frames as they are, because it is unsynchronised as a whole or has an extended header
 * that tells its padding or a check sum.
 *
 * @param padding zeros behind the frames
 * @param kept true if the tag is to keep its length
 */
record Id3Rewrite(Id3Edit edit, long padding, boolean kept) {
    private static final int OLD_CRC = 0x80;
    private static final int CRC = 0x20;
    private static final int UPDATE = 0x40;

    List<Splice> splices() {
        var tag = edit.tag();
        long from = tag.start() + Id3Tag.HEAD;
        long to = tag.end() - (tag.version() == 4 && tag.has(Id3Tag.FOOTER) ? Id3Tag.HEAD : 0);
        var body = stored(padding);
        long missing = to - from - body.length;
        if (kept && missing != 0 && padding + missing >= 0) {
            body = stored(padding + missing);
        }
        return List.of(new Splice(from, to, body));
    }

    private byte[] stored(long zeros) {
        var body = body(zeros);
        return edit.tag().isWholeUnsynchronised() ? Unsynchronisation.on(body) : body;
    }

    private byte[] body(long zeros) {
        var tag = edit.tag();
        var old = tag.body();
        var rest = tag.frames().padded()
                ? Medium.of(new byte[(int) zeros])
                : old.part(tag.frames().end(), old.length());
        var body = old.part(0, tag.frames().end())
                .with(List.of(new Splice(edit.from(), edit.to(), edit.frame())))
                .whole()
                .bytes();
        var made = new byte[(int) (body.length + rest.length())];
        var room = ByteBuffer.wrap(made);
        room.put(body).put(rest.whole().bytes());
        if (tag.extended() > 0 && tag.version() == 3) {
            tellOld(room, body.length, (int) rest.length());
        } else if (tag.extended() > 0) {
            tell(room);
        }
        return made;
    }

    /** ID3v2.3, 3.2: the length of the padding, and a check sum of the frames alone. */
    private void tellOld(ByteBuffer made, int framesEnd, int zeros) {
        int extended = edit.tag().extended();
        if (extended >= 10) {
            made.putInt(6, zeros);
        }
        if (extended >= 14 && (made.get(4) & OLD_CRC) != 0) {
            made.putInt(10, (int) sum(made, extended, framesEnd));
        }
    }

    /** ID3v2.4, 3.2: a check sum of frames and padding, in five bytes of seven bits. */
    private void tell(ByteBuffer made) {
        int flags = made.get(5);
        int at = 6 + ((flags & UPDATE) != 0 ? 1 : 0);
        int extended = edit.tag().extended();
        if ((flags & CRC) != 0 && extended >= at + 6) {
            long sum = sum(made, extended, made.capacity());
            for (int i = 0; i < 5; i++) {
                made.put(at + 5 - i, (byte) ((sum >>> (7 * i)) & 0x7f));
            }
        }
    }

    private static long sum(ByteBuffer made, int from, int to) {
        var crc = new CRC32();
        crc.update(made.slice(from, to - from));
        return crc.getValue();
    }
}
