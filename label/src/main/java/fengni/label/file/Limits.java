package fengni.label.file;

/** How much of a stranger's file is taken on; our own choices, so that no file costs more than its size can explain. */
public final class Limits {
    public static final int TEXT_MIB = 64;
    public static final int FILE_MIB = 256;
    /** A metadata packet; real ones have some tens of kilobytes. */
    public static final int PACKET_BYTES = 4 << 20;
    /** All compressed texts of one picture together, after unpacking. */
    public static final int UNPACKED_BYTES = 8 << 20;
    /** Elements within elements in a packet; real ones have about ten. */
    public static final int DEPTH = 64;

    /** Segments or chunks of one file. */
    public static final int PARTS = 100_000;

    public static final int FINDINGS = 64;

    private Limits() {}
}
