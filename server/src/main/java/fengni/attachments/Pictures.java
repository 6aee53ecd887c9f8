package fengni.attachments;

import java.util.Optional;

/** Knows PNG by its chunks (ISO/IEC 15948): they must reach the end of the file, so that nothing hides behind. */
final class Pictures {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    /** Length, type and check of a chunk. */
    private static final int AROUND = 12;

    private Pictures() {}

    static Optional<Kind> png(Bytes bytes) {
        if (!bytes.is(0, SIGNATURE) || !bytes.is(SIGNATURE.length() + 4L, "IHDR")) {
            return Optional.empty();
        }
        long place = SIGNATURE.length();
        while (place < bytes.length()) {
            long length = bytes.big(place, 4);
            if (length < 0) {
                return Optional.empty();
            }
            boolean last = bytes.is(place + 4, "IEND");
            place += AROUND + length;
            if (last) {
                break;
            }
        }
        return place == bytes.length() ? Optional.of(Kind.PNG) : Optional.empty();
    }
}
