package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Comments as Vorbis has them, and FLAC and Opus after it: who made the file, then fields {@code KEY=value}. Lengths are
 * little-endian.
 *
 * @param whole everything, with what may follow the last field
 * @param count the offset of the number of fields
 * @param fields each without its length
 * @param end the offset after the last field
 */
record VorbisComments(Slice whole, int count, List<Slice> fields, int end) {
    private static final String KEY = "AIGC";
    /** Labels have less, and pictures in fields much more. */
    private static final int SEARCHED = 1 << 17;

    /** No comments at all, as a file gets them that had none. */
    static VorbisComments none() {
        return new VorbisComments(Slice.of(new byte[8]), 4, List.of(), 8);
    }

    /**
     * Reads comments.
     *
     * @param at where they stand in the file, for findings
     */
    static VorbisComments of(Slice whole, long at) throws Broken {
        int count = skip(whole, 0, at);
        if (!whole.has(count, 4)) {
            throw new Broken(CarrierCode.BROKEN_PART, at + count, "comments");
        }
        long told = whole.u32le(count);
        if (told > Limits.PARTS) {
            throw new Broken(CarrierCode.TOO_MANY_PARTS, at + count, Limits.PARTS);
        }
        var fields = new ArrayList<Slice>();
        int place = count + 4;
        for (int i = 0; i < told; i++) {
            int next = skip(whole, place, at);
            fields.add(whole.part(place + 4, next - place - 4));
            place = next;
        }
        return new VorbisComments(whole, count, List.copyOf(fields), place);
    }

    /** Returns the offset after a length and so many bytes. */
    private static int skip(Slice whole, int place, long at) throws Broken {
        if (!whole.has(place, 4) || whole.u32le(place) > whole.length() - place - 4) {
            throw new Broken(CarrierCode.BROKEN_PART, at + place, "comments");
        }
        return place + 4 + (int) whole.u32le(place);
    }

    void read(Survey survey) {
        for (Slice field : fields) {
            var key = key(field);
            var value = field.part(0, Math.min(field.length(), SEARCHED));
            if (key.equals(KEY)) {
                survey.label(
                        SoundPlace.VORBIS_COMMENT, value.from(KEY.length() + 1).utf8());
            } else if (key.contains(KEY) && value.has(key.length() + 1, 0)) {
                survey.label(
                        SoundPlace.OTHER_COMMENT, value.from(key.length() + 1).utf8());
            } else {
                survey.search(SoundPlace.OTHER_COMMENT, value.utf8());
            }
        }
    }

    /** Returns the comments with this label in place of an older one, or at the end. */
    byte[] with(String json) {
        var text = (KEY + '=' + json).getBytes(StandardCharsets.US_ASCII);
        var old = fields.stream().filter(field -> key(field).equals(KEY)).findFirst();
        int from = old.map(field -> field.start() - whole.start() - 4).orElse(end);
        int to = old.map(field -> field.end() - whole.start()).orElse(end);
        var made = new ByteArrayOutputStream(whole.length() + text.length + 4);
        write(made, 0, count);
        made.writeBytes(little(fields.size() + (old.isPresent() ? 0 : 1)));
        write(made, count + 4, from);
        made.writeBytes(little(text.length));
        made.writeBytes(text);
        write(made, to, whole.length());
        return made.toByteArray();
    }

    private void write(ByteArrayOutputStream made, int from, int to) {
        made.write(whole.file(), whole.start() + from, to - from);
    }

    /** Keys are ASCII, and their case says nothing. */
    private static String key(Slice field) {
        int end = field.part(0, Math.min(field.length(), SEARCHED)).indexOf('=', 0);
        return end < field.length() ? field.part(0, end).latin().toUpperCase(Locale.ROOT) : "";
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
