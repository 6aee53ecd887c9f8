package fengni.label.office;

/** How much of a stranger's package is taken on; our own choices. */
final class OfficeLimits {
    /** A part of properties, types, relationships or data of one's own; real ones have some kilobytes. */
    static final int PROPERTY_BYTES = 4 << 20;
    /** The text of a document, a sheet or a slide; a novel has about five. It is held as text, twice for a change. */
    static final int CONTENT_BYTES = 16 << 20;
    /** Slides or sheets that are looked at or marked. */
    static final int PAGES = 5_000;

    private OfficeLimits() {}
}
