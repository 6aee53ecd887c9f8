package fengni.label.xml;

/** How much of a stranger's XML is taken on; our own choices. */
final class XmlLimits {
    /** One attribute or one stretch of text; pictures that old programs keep in attributes have less. */
    static final int STRETCH = 4 << 20;
    /** Elements within elements; tables in tables in text boxes have some tens. */
    static final int DEPTH = 512;

    private XmlLimits() {}
}
