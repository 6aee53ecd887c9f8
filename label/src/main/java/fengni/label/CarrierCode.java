package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about any format and the place of its label; places are byte offsets or names of parts. */
public enum CarrierCode implements Finding.Code {
    /** The file ends before what it holds does. */
    TRUNCATED(ERROR),
    /** More parts than are read, such as segments, chunks or boxes [limit]. */
    TOO_MANY_PARTS(ERROR),
    /** Parts within parts deeper than is read [limit]. */
    TOO_DEEP(ERROR),
    /** A part that describes the file is larger than is read [kind, length told, limit in bytes]. */
    PART_TOO_LARGE(ERROR),
    /** Texts that are larger after unpacking than is read [limit in bytes]. */
    UNPACKED_TOO_LARGE(ERROR),
    /** A part contradicts the format or another part [what]. */
    BROKEN_PART(ERROR),
    /** A part of a package or of markup is no well-formed XML within the limits, or brings definitions of its own [why]. */
    PART_UNREADABLE(ERROR),
    /** The package is signed; a change would break the signature. */
    PACKAGE_SIGNED(ERROR),
    /** A part of an archive is encrypted. */
    ENTRY_ENCRYPTED(ERROR),
    /** The metadata packet is no well-formed XMP within the limits [what is wrong]. */
    XMP_UNREADABLE(ERROR),
    /** More than one metadata packet. */
    XMP_TWICE(ERROR),
    /** A label stands there that cannot be read [place]. */
    LABEL_UNREADABLE(ERROR),
    /** A file has exactly one label (6.1 c); this is one more [place, by whom]. */
    SECOND_LABEL(ERROR),
    /** The seven fields stand one by one, not in the string of Appendix E b). */
    SEPARATE_FIELDS(ERROR),
    /** The own label stands in a place that is read and not written, so that a new one would be the second [place]. */
    LABEL_ELSEWHERE(ERROR),
    /** The file cannot take a label without damage [why]. */
    NO_ROOM(ERROR),
    /** Words or sounds cannot be put on this format [format]. */
    NOT_SHOWN(ERROR),
    /** No font on this machine can show the words [the words]. */
    NO_FONT(ERROR),
    /** The words do not fit at the prescribed height (5.2 e, 5.4 f, 5.5 e) [glyph height in pixels]. */
    DOES_NOT_FIT(ERROR),
    /** Tables in the file would point to the wrong places. */
    OFFSETS(ERROR),
    /** No guide names this place [place]. */
    OTHER_PLACE(WARNING),
    /** The label is wrapped where its slot asks for the bare fields, or the other way round [place]. */
    OTHER_SHAPE(WARNING),
    /** The ending of the name belongs to another format [the format found]. */
    OTHER_ENDING(WARNING),
    /** Common programs read a text here only up to so many bytes, and nothing behind it [bytes, limit]. */
    LONG_TEXT(WARNING),
    /** Bytes between the parts of an archive belong to none of them [how many]. */
    STRAY_BYTES(WARNING),
    /** Bytes after the end of the content, which were not read [how many]. */
    TRAILING_BYTES(NOTE),
    /** The second place that the guide names (TC260-PG-20259A, Annex B) [place]. */
    SECOND_CHANNEL(NOTE),
    /** No guide names a slot for this format; the place is our own choice. */
    BEYOND_GUIDES(NOTE),
    /** What people see or hear was not looked at. */
    NOT_LOOKED_AT(NOTE),
    /** Nothing that people see or hear was put on. */
    NO_WORDS(NOTE);

    private final Severity severity;

    CarrierCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
