package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.xmp.ExifComment;
import fengni.label.xmp.XmpReading;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The texts of a PNG: plain (tEXt), compressed (zTXt), international (iTXt), and what labels they hold. */
final class PngTexts {
    private static final String PROFILE = "Raw profile type ";
    private static final int PIECE = 1 << 13;

    private final List<Slice> packets = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final byte[] piece = new byte[PIECE];
    private int unpacked;

    private PngTexts() {}

    static PngTexts of(List<PngChunk> chunks) {
        var texts = new PngTexts();
        chunks.stream().filter(PngChunk::isText).forEach(texts::take);
        return texts;
    }

    static boolean isPacket(PngChunk chunk) {
        return chunk.is("iTXt") && chunk.body().startsWith(Png.XMP + "\0");
    }

    List<Slice> packets() {
        return packets;
    }

    int unpacked() {
        return unpacked;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    List<Finding> faults() {
        return faults;
    }

    private void take(PngChunk chunk) {
        var body = chunk.body();
        int keyword = body.indexOf(0, 0);
        value(chunk, keyword).ifPresent(value -> {
            if (isPacket(chunk)) {
                packets.add(value);
            } else {
                text(chunk, body.part(0, keyword).latin(), value);
            }
        });
    }

    private void text(PngChunk chunk, String keyword, Slice value) {
        if (keyword.toUpperCase(Locale.ROOT).contains("AIGC")) {
            var place = chunk.is("tEXt") && keyword.equals("AIGC") ? PicturePlace.TEXT_CHUNK : PicturePlace.OTHER_TEXT;
            var text = value.utf8();
            sightings.add(Sighting.in(place, text)
                    .map(seen -> new Sighting(place, seen.value(), true))
                    .orElseGet(() -> new Sighting(place, text, true)));
        } else if (keyword.startsWith(PROFILE)) {
            profile(keyword, value);
        } else {
            Sighting.in(PicturePlace.OTHER_TEXT, value.utf8()).ifPresent(sightings::add);
        }
    }

    /** ImageMagick writes metadata of other formats as hexadecimal text: a name, a length, the bytes. */
    private void profile(String keyword, Slice value) {
        var words = value.latin().strip().split("\\s+", 3);
        var digits = words.length < 3 ? "" : words[2].replaceAll("\\s+", "");
        if (digits.length() % 2 != 0 || !digits.matches("[0-9A-Fa-f]*+")) {
            return;
        }
        var bytes = Slice.of(HexFormat.of().parseHex(digits));
        if (keyword.endsWith("xmp")) {
            XmpReading.of(bytes).sightings().stream()
                    .map(seen -> new Sighting(PicturePlace.OTHER_TEXT, seen.value(), seen.certain()))
                    .forEach(sightings::add);
        } else {
            ExifComment.in(
                            PicturePlace.EXIF_COMMENT,
                            bytes.startsWith(JpegSegment.EXIF) ? bytes.from(JpegSegment.EXIF.length()) : bytes)
                    .ifPresent(sightings::add);
        }
    }

    private Optional<Slice> value(PngChunk chunk, int keyword) {
        var body = chunk.body();
        if (chunk.is("tEXt")) {
            return Optional.of(body.from(Math.min(keyword + 1, body.length())));
        }
        if (!body.has(keyword, 3)) {
            return broken(chunk);
        }
        if (chunk.is("zTXt")) {
            return unpack(chunk, body.from(keyword + 2));
        }
        int language = body.indexOf(0, keyword + 3);
        int translated = language < body.length() ? body.indexOf(0, language + 1) : language;
        if (translated >= body.length()) {
            return broken(chunk);
        }
        var text = body.from(translated + 1);
        return body.u8(keyword + 1) == 0 ? Optional.of(text) : unpack(chunk, text);
    }

    /** What a stream leaves unread behind its end is no text: nobody knows what it is, so the chunk is not trusted. */
    private Optional<Slice> unpack(PngChunk chunk, Slice packed) {
        int room = Limits.UNPACKED_BYTES - unpacked;
        var inflater = new Inflater();
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(packed.file(), packed.start(), packed.length());
            if (!inflate(inflater, out, room)) {
                fault(CarrierCode.UNPACKED_TOO_LARGE, chunk, Limits.UNPACKED_BYTES);
                return Optional.empty();
            }
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            return whole ? Optional.of(Slice.of(out.toByteArray())) : broken(chunk);
        } catch (DataFormatException failure) {
            return broken(chunk);
        } finally {
            unpacked += out.size();
            inflater.end();
        }
    }

    /** Returns false once there is more than room for; memory follows what comes out, never what might. */
    private boolean inflate(Inflater inflater, ByteArrayOutputStream out, int room) throws DataFormatException {
        int count = inflater.inflate(piece);
        while (count > 0 && count <= room - out.size()) {
            out.write(piece, 0, count);
            count = inflater.inflate(piece);
        }
        return count == 0;
    }

    private Optional<Slice> broken(PngChunk chunk) {
        fault(PictureCode.CHUNK_BROKEN, chunk, chunk.kind());
        return Optional.empty();
    }

    private void fault(Finding.Code code, PngChunk chunk, Object param) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(Finding.of(code, String.valueOf(chunk.start()), param));
        }
    }
}
