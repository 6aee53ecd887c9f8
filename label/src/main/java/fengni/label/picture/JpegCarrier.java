package fengni.label.picture;

import fengni.label.Format;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.Optional;

/** Marks on JPEG: the label in APP1, words in the blocks under them, all others untouched. */
public final class JpegCarrier extends XmpPicture {
    /** For the service loader. */
    public JpegCarrier() {
        super(Format.JPEG);
    }

    @Override
    Container container(byte[] content) {
        return Jpeg.read(content);
    }

    @Override
    public Optional<String> drawn(Medium original, Medium shown, Showing showing) {
        return JpegWordsReadBack.difference(bytes(original), bytes(shown));
    }
}
