package fengni.label.office;

import fengni.label.Format;

/** Marks on packages of Excel, templates and workbooks with macros included: the label among the custom properties, the words in page headers and on a sheet of their own. */
public final class XlsxCarrier extends OfficeCarrier {
    /** For the service loader. */
    public XlsxCarrier() {
        super(Format.XLSX);
    }
}
