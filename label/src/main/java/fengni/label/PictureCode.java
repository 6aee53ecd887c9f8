package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a picture and the place of its label; places are byte offsets; parameters in brackets. */
public enum PictureCode implements Finding.Code {
    /** The file ends before its picture does. */
    TRUNCATED(ERROR),
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
    /** More segments or chunks than are read [limit]. */
    TOO_MANY_PARTS(ERROR),
    /** Texts that are larger after unpacking than is read [limit in bytes]. */
    UNPACKED_TOO_LARGE(ERROR),
    /** The metadata packet is no well-formed XMP within the limits [what is wrong]. */
    XMP_UNREADABLE(ERROR),
    /** More than one metadata packet. */
    XMP_TWICE(ERROR),
    /** The packet has no room for the label in a segment of JPEG [bytes, limit]. */
    XMP_FULL(ERROR),
    /** A label stands there that cannot be read [place]. */
    LABEL_UNREADABLE(ERROR),
    /** A file has exactly one label (6.1 c); this is one more [place, by whom]. */
    SECOND_LABEL(ERROR),
    /** The seven fields stand one by one, not in the string of Appendix E b). */
    SEPARATE_FIELDS(ERROR),
    /** The own label stands in a place that is read and not written, so that a new one would be the second [place]. */
    LABEL_ELSEWHERE(ERROR),
    /** The table of further pictures in the file would point to the wrong places. */
    OFFSETS(ERROR),
    /** Words cannot be drawn on this kind of picture [kind]. */
    NOT_DRAWABLE(ERROR),
    /** More pixels than words are drawn on, or than there is memory for [pixels, limit]. */
    TOO_MANY_PIXELS(ERROR),
    /** The pixels cannot be decoded [reason]. */
    NOT_DECODABLE(ERROR),
    /** No font on this machine can show the words [the words]. */
    NO_FONT(ERROR),
    /** The words do not fit at the prescribed height (5.2 e) [glyph height in pixels]. */
    DOES_NOT_FIT(ERROR),
    /** No guide names this place [place]. */
    OTHER_PLACE(WARNING),
    /** Bytes after the end of the picture, which were not read [how many]. */
    TRAILING_BYTES(NOTE),
    /** The second place that the guide names (TC260-PG-20259A, Annex B) [place]. */
    SECOND_CHANNEL(NOTE),
    /** The words that people see are pixels, which were not read. */
    WORDS_NOT_READ(NOTE),
    /** No words were drawn. */
    NO_WORDS(NOTE),
    /** The picture was decoded and encoded again, with loss [kind]. */
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
