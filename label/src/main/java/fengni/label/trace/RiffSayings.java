package fengni.label.trace;

import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.util.Set;

/** The chunks of a WebP, a WAV or an AVI that say something of the file. */
final class RiffSayings {
    private static final int FILE_HEAD = 12;
    private static final int HEAD = 8;
    /** Software and comment (Multimedia Programming Interface and Data Specifications 1.0). */
    private static final Set<String> INFO = Set.of("ISFT", "ICMT");

    private final Sayings sayings;

    private RiffSayings(Sayings sayings) {
        this.sayings = sayings;
    }

    static void collect(Sayings sayings) {
        new RiffSayings(sayings).walk(FILE_HEAD, sayings.medium().length(), true);
    }

    private void walk(long from, long to, boolean ofFile) {
        var medium = sayings.medium();
        long at = from;
        for (int i = 0; i < Limits.PARTS && to - at >= HEAD && !sayings.isFull(); i++) {
            long length = medium.slice(at + 4, 4).u32le(0);
            long end = Math.min(to, at + HEAD + length);
            chunk(medium.slice(at, 4).latin(), at + HEAD, end, ofFile);
            at += HEAD + length + length % 2;
        }
    }

    private void chunk(String kind, long body, long end, boolean ofFile) {
        if (!ofFile) {
            if (INFO.contains(kind)) {
                sayings.add("riff." + kind, text(sayings.bytes(body, end - body)), body);
            }
            return;
        }
        switch (kind) {
            case "EXIF" -> exif(body, end);
            case "XMP ", "_PMX" -> XmpSayings.collect(sayings, sayings.bytes(body, end - body), body);
            case "C2PA" -> sayings.manifest(sayings.bytes(body, end - body), body);
            case "LIST" -> {
                if (sayings.medium().startsWith(body, "INFO")) {
                    walk(body + 4, end, false);
                }
            }
            default -> {
                // the medium's own data
            }
        }
    }

    /** Some programs keep the head that EXIF has in a JPEG. */
    private void exif(long body, long end) {
        long start = sayings.medium().startsWith(body, "Exif\0\0") ? body + 6 : body;
        ExifSayings.collect(sayings, start, end - start);
    }

    private static String text(Slice bytes) {
        return bytes.part(0, bytes.indexOf(0, 0)).utf8();
    }
}
