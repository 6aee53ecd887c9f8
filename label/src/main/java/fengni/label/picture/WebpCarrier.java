package fengni.label.picture;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.file.Medium;
import java.util.Optional;

/** Marks on WebP: the label in the chunk of XMP. */
public final class WebpCarrier extends XmpPicture {
    /** For the service loader. */
    public WebpCarrier() {
        super(Format.WEBP);
    }

    @Override
    Container container(byte[] content) {
        return Webp.read(content);
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return WebpReadBack.of(bytes(original), bytes(marked)).difference(label);
    }
}
