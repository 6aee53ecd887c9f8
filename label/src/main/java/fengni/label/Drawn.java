package fengni.label;

import fengni.law.Finding;
import java.util.List;

/** The outcome of drawing words on a picture. */
sealed interface Drawn {
    /**
     * The whole file with words on its pixels.
     *
     * @param notes what that cost
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Picture(byte[] content, List<Finding> notes) implements Drawn {}

    record NotDrawn(Finding reason) implements Drawn {}

    static NotDrawn not(PictureCode code, Object... params) {
        return new NotDrawn(Finding.of(code, "", params));
    }
}
