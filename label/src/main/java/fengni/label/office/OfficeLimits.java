package fengni.label.office;

/** How much of a stranger's package is taken on; our own choices. */
final class OfficeLimits {
    /** The list of all parts of an archive. */
    static final int DIRECTORY_BYTES = 32 << 20;
    /** A part of properties, types, relationships or data of one's own; real ones have some kilobytes. */
    static final int PROPERTY_BYTES = 4 << 20;
    /** The text of a document, a sheet or a slide; a novel has about five. It is held as text, twice for a change. */
    static final int CONTENT_BYTES = 16 << 20;
    /** One attribute or one stretch of text; pictures that old programs keep in attributes have less. */
    static final int STRETCH = 4 << 20;
    /** Everything unpacked of one package in one go. */
    static final long UNPACKED_BYTES = 64L << 20;
    /** So many bytes may come out of one; XML of long tables reaches about a hundred. */
    static final int RATIO = 200;
    /** Small parts may be packed as tightly as they like. */
    static final int FREE_BYTES = 1 << 20;
    /** Elements within elements; tables in tables in text boxes have some tens. */
    static final int DEPTH = 512;
    /** Slides or sheets that are looked at or marked. */
    static final int PAGES = 5_000;

    private OfficeLimits() {}
}
