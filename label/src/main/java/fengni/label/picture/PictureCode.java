package fengni.label.picture;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a picture and the place of its label; places are byte offsets; parameters in brackets. */
public enum PictureCode implements Finding.Code {
    /** A segment is shorter than its own head or longer than the file [length told]. */
    SEGMENT_LENGTH(ERROR),
    /** Other bytes where a marker is due. */
    NO_MARKER(ERROR),
    /** A chunk is longer than the file [kind, length told]. */
    CHUNK_LENGTH(ERROR),
    /** The check sum of a chunk is wrong [kind]. */
    CHUNK_CRC(ERROR),
    /** Chunks that must be there are missing, twice, or in the wrong order [kind]. */
    CHUNK_ORDER(ERROR),
    /** A compressed text cannot be unpacked, or other bytes follow it in its chunk [kind]. */
    CHUNK_BROKEN(ERROR),
    /** The file says now that it follows the newer version of its format, which knows metadata [old, new]. */
    NEWER_VERSION(NOTE),
    /** The packet has no room for the label in a segment of JPEG [bytes, limit]. */
    XMP_FULL(ERROR),
    /** Words cannot be drawn on this kind of picture [kind]. */
    NOT_DRAWABLE(ERROR),
    /** More pixels than words are drawn on, or than there is memory for [pixels, limit]. */
    TOO_MANY_PIXELS(ERROR),
    /** The pixels cannot be decoded [reason]. */
    NOT_DECODABLE(ERROR),
    /** The picture was decoded and encoded again [kind]. */
    ENCODED_AGAIN(NOTE),
    /** A thumbnail in the metadata was left as it is, without the words. */
    THUMBNAIL(NOTE);

    private final Severity severity;

    PictureCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
