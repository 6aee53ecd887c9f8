package fengni.label.office;

import fengni.label.Format;

/** Marks on packages of Word, templates and documents with macros included: the label among the custom properties, the words in a paragraph of their own. */
public final class DocxCarrier extends OfficeCarrier {
    /** For the service loader. */
    public DocxCarrier() {
        super(Format.DOCX);
    }
}
