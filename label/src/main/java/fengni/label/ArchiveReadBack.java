package fengni.label;

import fengni.label.file.Medium;
import fengni.label.zip.BareArchive;
import fengni.label.zip.BareArchive.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * Looks at a marked archive once more, by a second walk. What each file should be was read back by its own carrier when it
 * was made and is known here by its digest, so that thousands of them need no room.
 *
 * <p>It asks for these things: every file that was marked unpacks to what it should be; every other lies there with its very
 * bytes, in the order that it had; names, days and ways of packing are what they were; and nothing is new but labels beside
 * texts.
 */
final class ArchiveReadBack {
    private final Map<String, byte[]> expected = new HashMap<>();

    /** @param name its bytes, each as a character of Latin-1 */
    void expect(String name, byte[] content) {
        expected.put(name, digest(content));
    }

    Optional<String> difference(Medium original, Medium written, AigcLabel label) {
        try {
            return difference(BareArchive.of(original), BareArchive.of(written));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException broken) {
            return Optional.of("archive: " + broken.getMessage());
        }
    }

    private Optional<String> difference(BareArchive before, BareArchive after) throws DataFormatException {
        if (!after.keeps(before, part -> expected.containsKey(part.written()))) {
            return Optional.of("another file");
        }
        var missing = new HashSet<>(expected.keySet());
        for (int i = 0; i < after.parts().size(); i++) {
            var part = after.parts().get(i);
            boolean known = i < before.parts().size();
            if (known && !part.isPackedAs(before.parts().get(i))) {
                return Optional.of("packing of " + part.name());
            }
            if (!known && !part.name().endsWith(Sidecar.ENDING)) {
                return Optional.of("new " + part.name());
            }
            if (missing.remove(part.written()) && !isMeant(after, part)) {
                return Optional.of("content of " + part.name());
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("missing files");
    }

    private boolean isMeant(BareArchive after, Part part) throws DataFormatException {
        var content = after.content(part, Medium.MOST_IN_MEMORY);
        return Arrays.equals(digest(content), expected.getOrDefault(part.written(), new byte[0]));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
