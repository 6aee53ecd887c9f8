package fengni.label.trace;

import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** The texts of a PNG (PNG, third edition, 11.3.3), its EXIF, and the chunk of C2PA. */
final class PngSayings {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final String XMP = "XML:com.adobe.xmp";

    private final Sayings sayings;

    private PngSayings(Sayings sayings) {
        this.sayings = sayings;
    }

    static void collect(Sayings sayings) {
        var png = new PngSayings(sayings);
        var medium = sayings.medium();
        long at = SIGNATURE;
        for (int i = 0; i < Limits.PARTS && medium.has(at, FRAME) && !sayings.isFull(); i++) {
            long length = medium.u32(at);
            if (!medium.has(at, FRAME + length)) {
                return;
            }
            png.chunk(medium.slice(at + 4, 4).latin(), at + 8, length);
            at += FRAME + length;
        }
    }

    private void chunk(String kind, long at, long length) {
        switch (kind) {
            case "tEXt" -> text(sayings.bytes(at, length), at);
            case "zTXt" -> packed(sayings.bytes(at, length), at);
            case "iTXt" -> international(sayings.bytes(at, length), at);
            case "eXIf" -> ExifSayings.collect(sayings, at, length);
            case "caBX" -> sayings.manifest(sayings.bytes(at, length), at);
            default -> {
                // the picture itself, and what describes its colours
            }
        }
    }

    private void text(Slice body, long at) {
        int end = body.indexOf(0, 0);
        if (end < body.length()) {
            say(body.part(0, end).latin(), body.from(end + 1), at);
        }
    }

    private void packed(Slice body, long at) {
        int end = body.indexOf(0, 0);
        if (body.has(end, 2)) {
            say(body.part(0, end).latin(), inflated(body.from(end + 2)), at);
        }
    }

    /** Keyword, flag, method, language, translated keyword, text. */
    private void international(Slice body, long at) {
        int end = body.indexOf(0, 0);
        if (!body.has(end, 3)) {
            return;
        }
        int language = body.indexOf(0, end + 3);
        int translated = language < body.length() ? body.indexOf(0, language + 1) : body.length();
        if (translated < body.length()) {
            var rest = body.from(translated + 1);
            say(body.part(0, end).latin(), body.u8(end + 1) == 1 ? inflated(rest) : rest, at);
        }
    }

    /** Real files hold UTF-8 where Latin-1 is prescribed, too; both agree on the signs looked for. */
    private void say(String keyword, Slice text, long at) {
        if (keyword.equals(XMP)) {
            XmpSayings.collect(sayings, text, at);
        } else {
            sayings.add("png." + keyword, text.utf8(), at);
        }
    }

    private static Slice inflated(Slice packed) {
        try (var stream =
                new InflaterInputStream(new ByteArrayInputStream(packed.file(), packed.start(), packed.length()))) {
            return Slice.of(stream.readNBytes(Sayings.LONGEST));
        } catch (IOException broken) {
            return Slice.of(new byte[0]);
        }
    }
}
