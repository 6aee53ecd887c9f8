package fengni.label;

/** The names of the label's place in XMP (TC260-PG-20259A, clause 6; ISO 16684-1). */
final class Xmp {
    static final String TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    static final String PREFIX = "TC260";
    static final String PROPERTY = "AIGC";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private Xmp() {}
}
