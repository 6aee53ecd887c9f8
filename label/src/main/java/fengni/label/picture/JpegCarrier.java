package fengni.label.picture;

import fengni.label.Format;

/** Marks on JPEG: the label in APP1, words drawn with the file's own tables. */
public final class JpegCarrier extends XmpPicture {
    /** For the service loader. */
    public JpegCarrier() {
        super(Format.JPEG);
    }

    @Override
    Container container(byte[] content) {
        return Jpeg.read(content);
    }
}
