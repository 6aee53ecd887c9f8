package fengni.label.picture;

import fengni.label.Format;
import fengni.label.file.Medium;

/** Marks on PNG: the label in an uncompressed iTXt chunk, words drawn without touching any other pixel. */
public final class PngCarrier extends XmpPicture {
    /** For the service loader. */
    public PngCarrier() {
        super(Format.PNG);
    }

    @Override
    public long unpacked(Medium medium) {
        return Png.read(medium.whole().bytes()).texts().unpacked();
    }

    @Override
    Container container(byte[] content) {
        return Png.read(content);
    }
}
