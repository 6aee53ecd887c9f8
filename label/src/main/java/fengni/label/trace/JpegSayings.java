package fengni.label.trace;

import fengni.label.file.Limits;
import fengni.label.file.Slice;

/** The segments of a JPEG up to its scan: EXIF, XMP, comments, and boxes of JUMBF in APP11 (ISO/IEC 19566-5). */
final class JpegSayings {
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String EXIF = "Exif\0\0";
    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    /** Identifier, box instance, packet number, and the length and kind of the box, which every packet repeats. */
    private static final int JUMBF_HEAD = 8;

    private static final int BOX_HEAD = 8;

    private final Sayings sayings;
    private final StringBuilder store = new StringBuilder();
    private long storeAt;

    private JpegSayings(Sayings sayings) {
        this.sayings = sayings;
    }

    static void collect(Sayings sayings) {
        var jpeg = new JpegSayings(sayings);
        jpeg.walk();
        if (jpeg.store.indexOf("c2pa") >= 0) {
            sayings.add("c2pa", jpeg.store.toString(), jpeg.storeAt);
        }
    }

    private void walk() {
        var medium = sayings.medium();
        long at = 2;
        for (int i = 0; i < Limits.PARTS && medium.has(at, 4) && medium.u8(at) == 0xff; i++) {
            int marker = medium.u8(at + 1);
            if (marker == 0xff) {
                at++; // fill bytes may stand before a marker
                continue;
            }
            int length = medium.u16(at + 2);
            if (marker == SCAN || marker == END || length < 2 || !medium.has(at + 2, length)) {
                return;
            }
            segment(marker, at + 4, medium.slice(at + 4, length - 2));
            at += 2 + length;
        }
    }

    private void segment(int marker, long at, Slice body) {
        if (marker == APP1 && body.startsWith(EXIF)) {
            ExifSayings.collect(sayings, at + EXIF.length(), body.length() - EXIF.length());
        } else if (marker == APP1 && body.startsWith(XMP)) {
            XmpSayings.collect(sayings, body.from(XMP.length()), at + XMP.length());
        } else if (marker == COMMENT) {
            sayings.add("jpeg.comment", body.utf8(), at);
        } else if (marker == APP11 && body.startsWith("JP") && body.has(JUMBF_HEAD, BOX_HEAD)) {
            storeAt = store.isEmpty() ? at : storeAt;
            if (store.length() < Sayings.LONGEST) {
                store.append(body.from(JUMBF_HEAD + BOX_HEAD).latin());
            }
        }
    }
}
