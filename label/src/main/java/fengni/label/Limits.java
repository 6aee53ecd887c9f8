package fengni.label;

/** How much of a stranger's file is taken on; our own choices, so that no file costs more than its size can explain. */
final class Limits {
    static final int TEXT_MIB = 64;
    static final int FILE_MIB = 256;
    /** A metadata packet; real ones have some tens of kilobytes. */
    static final int PACKET_BYTES = 4 << 20;
    /** All compressed texts of one picture together, after unpacking. */
    static final int UNPACKED_BYTES = 8 << 20;
    /** Elements within elements in a packet; real ones have about ten. */
    static final int DEPTH = 64;
    /** Pixels of a picture that words are drawn on, told by its header before anything is decoded. */
    static final long PIXELS = 100_000_000L;

    /** Several rows of a picture are held at a time, whatever its height; no camera or model makes wider ones. */
    static final long ROW_PIXELS = 100_000L;
    /** Scans of a progressive picture times its pixels: what a decoder would have to do. */
    static final long SCAN_PIXELS = 2_000_000_000L;
    /** Segments or chunks of one file. */
    static final int PARTS = 100_000;

    static final int FINDINGS = 64;

    private Limits() {}
}
