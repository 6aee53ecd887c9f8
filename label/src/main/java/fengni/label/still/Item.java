package fengni.label.still;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Medium;
import java.util.Set;

/**
 * An item of the file (ISO/IEC 14496-12, 8.11.6): a coded picture, a picture made of others, or metadata.
 *
 * @param sealed true if it is encrypted or packed
 * @param media the media type of an item of the kind {@code mime}, else empty
 */
record Item(long number, String kind, boolean sealed, String media) {
    static final String MIME = "mime";
    static final String EXIF = "Exif";
    static final String XMP = "application/rdf+xml";
    private static final String ADDRESS = "uri ";

    /** Kinds that hold pictures, coded or made of others, which no text is looked for in. */
    private static final Set<String> PICTURES = Set.of(
            "hvc1", "hev1", "lhv1", "hvt1", "av01", "avc1", "vvc1", "evc1", "jpeg", "j2k1", "unci", "grid", "iovl",
            "iden", "tmap", "tili");

    static Item of(Medium medium, Box infe) throws Obstacle {
        var fields = Cursor.of(medium, infe);
        int version = fields.small(1);
        fields.number(3);
        if (version > 3) {
            throw fields.broken();
        }
        long number = fields.number(version == 3 ? 4 : 2);
        boolean sealed = fields.number(2) != 0;
        var kind = version < 2 ? MIME : fields.kind();
        fields.text();
        var media = kind.equals(MIME) ? fields.text() : "";
        boolean packed = kind.equals(MIME) && !fields.text().isEmpty();
        return new Item(number, kind, sealed || packed, media);
    }

    boolean isXmp() {
        return media.equals(XMP);
    }

    boolean isExif() {
        return kind.equals(EXIF);
    }

    boolean isMetadata() {
        return kind.equals(MIME) || isExif() || kind.equals(ADDRESS);
    }

    boolean isPicture() {
        return PICTURES.contains(kind);
    }
}
