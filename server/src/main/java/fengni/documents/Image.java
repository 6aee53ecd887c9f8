package fengni.documents;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.vault.Digests;
import java.nio.charset.StandardCharsets;

/**
 * A picture that can be printed: RGB without transparency, at most 2,400 pixels a side, and nothing of the file's metadata,
 * which may tell where it was taken. Immutable; two are equal if they were read from equal files.
 */
public final class Image {
    private final Pixels pixels;
    private final String source;

    private Image(Pixels pixels, String source) {
        this.pixels = pixels;
        this.source = source;
    }

    /**
     * Reads a JPEG or PNG of at most 40 million pixels; what is larger than a page can show is made smaller, and a
     * photograph is turned as its camera was held.
     *
     * @return the fault {@code picture} when the content is neither of them, is damaged, or has more pixels
     */
    public static Outcome<Image> of(byte[] file) {
        return PictureReader.read(file)
                .<Outcome<Image>>map(pixels -> new Done<>(new Image(pixels, Digests.sha256Hex(file))))
                .orElseGet(() -> Outcome.faulty(Fault.of("picture", "picture")));
    }

    /**
     * Returns the QR code (ISO/IEC 18004) of a text.
     *
     * @throws IllegalArgumentException if the text is longer than any code can hold, about 1,600 bytes
     */
    public static Image qrCode(String text) {
        return new Image(QrPicture.of(text), Digests.sha256Hex(("qr " + text).getBytes(StandardCharsets.UTF_8)));
    }

    Pixels pixels() {
        return pixels;
    }

    /** Of the file that was read: the way it is written again may change with the Java version, a paper's hash must not. */
    String sha256() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && source.equals(image.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
