package fengni.label.xmp;

/** The names of the label's place in XMP (TC260-PG-20259A, clause 6; ISO 16684-1), and of what stands beside it. */
public final class Xmp {
    public static final String TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    public static final String PREFIX = "TC260";
    public static final String PROPERTY = "AIGC";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** What the label says, in words that programs outside of China know (IPTC Photo Metadata, Digital Source Type). */
    public static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    public static final String IPTC_PREFIX = "Iptc4xmpExt";
    public static final String SOURCE_TYPE = "DigitalSourceType";
    public static final String SYNTHETIC = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private Xmp() {}
}
