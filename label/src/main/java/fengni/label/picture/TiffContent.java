package fengni.label.picture;

import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.picture.TiffDirectory.Pixels;
import fengni.label.picture.TiffDirectory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the pictures of a TIFF are made of: of each directory the entries that say how to decode it, whose places change when
 * a label is put in, then its strips and tiles in their order.
 */
final class TiffContent {
    /** Baseline, extensions for colours and coding (TIFF 6.0), profile; neither places nor words. */
    private static final Set<Integer> DESCRIBING = Set.of(
            254, 255, 256, 257, 258, 259, 262, 263, 266, 274, 277, 278, 279, 284, 290, 291, 292, 293, 301, 317, 318,
            319, 320, 321, 322, 323, 325, 332, 334, 336, 338, 339, 340, 341, 342, 347, 512, 529, 530, 531, 532, 33421,
            33422, 34675);
    /** Directories may point to the same pixels again and again; a fixed limit, so that a label does not move it. */
    private static final long MOST_BYTES = 4L * Medium.MOST_IN_MEMORY;

    private final List<Slice> parts = new ArrayList<>();
    private long bytes;

    private TiffContent() {}

    /** Returns nothing for a file with more strips or pixels than are taken on. */
    static Optional<Stream<Slice>> of(List<TiffDirectory> directories) {
        var content = new TiffContent();
        boolean whole = directories.stream()
                .filter(directory -> directory.role() != Role.EXIF)
                .allMatch(content::take);
        return whole ? Optional.of(content.parts.stream()) : Optional.empty();
    }

    private boolean take(TiffDirectory directory) {
        directory
                .entries()
                .filter(entry -> DESCRIBING.contains(entry.tag()) && entry.isInside())
                .forEach(this::describe);
        return directory.pixels().allMatch(this::pixels);
    }

    private void describe(TiffEntry entry) {
        var file = entry.numbers().file();
        parts.add(file.part((int) entry.at(), 4 + entry.numbers().word()));
        parts.add(entry.value());
    }

    private boolean pixels(Pixels pixels) {
        var file = pixels.offsets().numbers().file();
        for (long i = 0; i < pixels.offsets().count(); i++) {
            long length = pixels.lengths().number(i);
            long at = pixels.offsets().number(i);
            bytes += length;
            if (bytes > MOST_BYTES
                    || parts.size() > 4 * Limits.PARTS
                    || !pixels.offsets().numbers().has(at, length)) {
                return false;
            }
            parts.add(file.part((int) at, (int) length));
        }
        return true;
    }
}
