package fengni.label.picture;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.file.Medium;
import java.util.Optional;

/** Marks on TIFF: the label in the first directory's field of XMP. */
public final class TiffCarrier extends XmpPicture {
    /** For the service loader. */
    public TiffCarrier() {
        super(Format.TIFF);
    }

    @Override
    Container container(byte[] content) {
        return Tiff.read(content);
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return TiffReadBack.of(bytes(original), bytes(marked)).difference(label);
    }
}
