package fengni.label.office;

import fengni.label.Format;

/** Marks on packages of PowerPoint, templates, shows and presentations with macros included: the label among the custom properties, the words in a box on every slide. */
public final class PptxCarrier extends OfficeCarrier {
    /** For the service loader. */
    public PptxCarrier() {
        super(Format.PPTX);
    }
}
