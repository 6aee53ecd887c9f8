package fengni.screen.picture;

import java.util.List;

/** What became of the bytes of a picture. */
public sealed interface PictureReading {
    /**
     * It was read.
     *
     * @param format jpeg, png, gif or bmp; of a moving picture the first one counts
     * @param width in pixels, as the file says, before any turn that its metadata ask for
     * @param height in pixels
     */
    record Read(String format, int width, int height, Fingerprint fingerprint) implements PictureReading {}

    /** It was not; with all that is wrong, as far as it could be told. */
    record Unread(List<PictureFault> faults) implements PictureReading {
        public Unread {
            faults = List.copyOf(faults);
        }
    }
}
