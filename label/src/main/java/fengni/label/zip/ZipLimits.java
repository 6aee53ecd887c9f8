package fengni.label.zip;

/** How much of a stranger's archive is taken on; our own choices. */
final class ZipLimits {
    /** The list of all parts of an archive. */
    static final int DIRECTORY_BYTES = 32 << 20;
    /** Everything unpacked of one archive in one go. */
    static final long UNPACKED_BYTES = 64L << 20;
    /** So many bytes may come out of one; XML of long tables reaches about a hundred. */
    static final int RATIO = 200;
    /** Small parts may be packed as tightly as they like. */
    static final int FREE_BYTES = 1 << 20;

    private ZipLimits() {}
}
