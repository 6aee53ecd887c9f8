package fengni.label.picture;

import fengni.label.Format;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.Optional;

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

    @Override
    public Optional<String> drawn(Medium original, Medium shown, Showing showing) {
        return PngWordsReadBack.difference(bytes(original), bytes(shown), showing);
    }
}
