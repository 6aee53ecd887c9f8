package fengni.label.pdf;

/** How much of a stranger's PDF is taken on; our own choices, so that no file costs more than its size can explain. */
final class PdfLimits {
    /** Entries of all tables of objects together; a book of ten thousand pages has about half. */
    static final int OBJECTS = 250_000;
    /** Names, numbers and strings that are read from one file; each takes up to two hundred bytes of memory. */
    static final int ELEMENTS = 500_000;
    /** As how many of these an array or a dictionary counts. */
    static final int HEAVY = 3;
    /** Objects that need one another to be read, such as a length that stands in an object of its own. */
    static final int DEPTH = 40;
    /** One compressed stream of objects; real ones have some hundred kilobytes. */
    static final int OBJECT_STREAM_BYTES = 4 << 20;
    /** One compressed table of objects: {@link #OBJECTS} entries of the usual width. */
    static final int TABLE_BYTES = 8 << 20;
    /** All that is unpacked of one file, one stream after another, together with a multiple of its size. */
    static final int UNPACKED_BYTES = 64 << 20;

    static final int UNPACKED_TIMES = 20;
    /** One row of a predictor in bytes, which is held before anything is known to fill it. */
    static final int ROW_BYTES = 1 << 16;
    /** What one page draws; a page of a map may have ten megabytes. */
    static final int CONTENT_BYTES = 16 << 20;
    /** Filters behind one another; real streams have one or two. */
    static final int FILTERS = 3;
    /** Pages of one file that are stamped. */
    static final int PAGES = 50_000;
    /** Levels of the page tree; ten levels hold ten thousand million pages where each has ten kids. */
    static final int LEVELS = 64;
    /** Form fields that are asked for signatures. */
    static final int FIELDS = 10_000;
    /** An update with a label alone; more would not be our own. */
    static final int UPDATE_BYTES = 8 << 20;
    /** All objects of one update; fifty thousand pages of the usual shape have as much. */
    static final int BODIES_BYTES = 32 << 20;
    /** Operators of all pages that are stamped, together with one for each byte of the file. */
    static final int OPERATORS_STAMPED = 20_000_000;
    /** What one page leaves open; real ones leave one or two states. */
    static final int OPEN = 1_000;
    /** Pages at each end whose words are looked at. */
    static final int PAGES_READ = 5;
    /** Operators of all pages looked at. */
    static final int OPERATORS = 1_000_000;
    /** Characters of one page that are looked at. */
    static final int CHARACTERS = 200_000;
    /** Rows of the tables of fonts that are held together. */
    static final int ROWS = 1 << 18;
    /** Forms within forms. */
    static final int FORMS = 8;

    private PdfLimits() {}
}
