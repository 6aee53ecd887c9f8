package fengni.label.book;

/** How much of a stranger's book is taken on; our own choices. */
final class BookLimits {
    /** A part that describes the book, such as its list of contents; real ones have some tens of kilobytes. */
    static final int PACKAGE_BYTES = 4 << 20;
    /** The text of one chapter or one page. */
    static final int CONTENT_BYTES = 16 << 20;
    /** Chapters or pages that are looked at or marked. */
    static final int PAGES = 5_000;
    /** A page of a notice; ours has less than one kilobyte. */
    static final int NOTICE_BYTES = 64 << 10;

    private BookLimits() {}
}
