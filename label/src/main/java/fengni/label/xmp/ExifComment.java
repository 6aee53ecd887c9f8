package fengni.label.xmp;

import fengni.label.LabelPlace;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The EXIF field UserComment (0x9286), where TC260-PG-20259A, Annex B has a second place for the label. */
public final class ExifComment {
    private static final int EXIF_TABLE = 0x8769;
    private static final int USER_COMMENT = 0x9286;
    private static final int ENTRY = 12;
    private static final int CODE_LENGTH = 8;

    private final Slice tiff;
    private final boolean little;

    private ExifComment(Slice tiff) {
        this.tiff = tiff;
        little = tiff.u8(0) == 'I';
    }

    /**
     * Looks into EXIF data from its byte order on; what is not there or points outside is simply no label.
     *
     * @param place what the field is called in the file that it stands in
     */
    public static Optional<Sighting> in(LabelPlace place, Slice tiff) {
        if (!tiff.startsWith("II*\0") && !tiff.startsWith("MM\0*")) {
            return Optional.empty();
        }
        var exif = new ExifComment(tiff);
        return exif.entry(exif.u32(4), EXIF_TABLE)
                .flatMap(at -> exif.entry(exif.u32(at + 8), USER_COMMENT))
                .flatMap(exif::value)
                .flatMap(value -> sighting(place, value, exif.little));
    }

    /** Returns where the entry of a tag stands in a table. */
    private Optional<Integer> entry(long table, int tag) {
        if (table > tiff.length() - 2) {
            return Optional.empty();
        }
        int count = u16((int) table);
        for (int i = 0; i < count; i++) {
            int at = (int) table + 2 + i * ENTRY;
            if (!tiff.has(at, ENTRY)) {
                return Optional.empty();
            }
            if (u16(at) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Slice> value(int entry) {
        long count = u32(entry + 4);
        long at = u32(entry + 8);
        boolean inside = count >= CODE_LENGTH && at + count <= tiff.length();
        return inside ? Optional.of(tiff.part((int) at, (int) count)) : Optional.empty();
    }

    /**
     * Looks into the value of the field; one too short for its character code holds no label.
     *
     * @param little true if the file has the low byte of a number first
     */
    public static Optional<Sighting> sighting(LabelPlace place, Slice value, boolean little) {
        if (value.length() < CODE_LENGTH) {
            return Optional.empty();
        }
        var utf16 = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        var charset = value.startsWith("UNICODE\0") ? utf16 : StandardCharsets.UTF_8;
        return Sighting.in(place, new String(value.from(CODE_LENGTH).bytes(), charset));
    }

    private int u16(int at) {
        return little ? tiff.u8(at) | tiff.u8(at + 1) << 8 : tiff.u16(at);
    }

    private long u32(int at) {
        if (!tiff.has(at, 4)) {
            return Long.MAX_VALUE;
        }
        return little ? u16(at) | (long) u16(at + 2) << 16 : tiff.u32(at);
    }
}
