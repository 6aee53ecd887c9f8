package fengni.label.xmp;

/** The names of the label's place in XMP (TC260-PG-20259A, clause 6; ISO 16684-1). */
public final class Xmp {
    public static final String TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    public static final String PREFIX = "TC260";
    public static final String PROPERTY = "AIGC";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private Xmp() {}
}
