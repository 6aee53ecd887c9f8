package fengni.label.picture;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.file.Medium;
import java.util.Optional;

/** Marks on GIF: the label in the application extension of XMP. */
public final class GifCarrier extends XmpPicture {
    /** For the service loader. */
    public GifCarrier() {
        super(Format.GIF);
    }

    @Override
    Container container(byte[] content) {
        return Gif.read(content);
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return GifReadBack.of(bytes(original), bytes(marked)).difference(label);
    }
}
