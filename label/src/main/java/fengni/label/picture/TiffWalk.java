package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.picture.TiffDirectory.Role;
import fengni.law.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the directories of a TIFF once, page by page, with those that belong to a page (TIFF 6.0, section 2; BigTIFF;
 * Exif 2.32, 4.6.3).
 */
final class TiffWalk {
    private static final int WITHIN = 330;
    private static final int EXIF = 0x8769;
    /** Entries of all directories together; a film of a hundred thousand pages has fewer. */
    private static final int ENTRIES = 20 * Limits.PARTS;

    private final Slice file;
    private final List<TiffDirectory> directories = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Due> due = new ArrayDeque<>();
    private long entries;
    /** Pages may point to one list of directories again and again: what it costs is how often it is read. */
    private long pointers;

    /** A directory that is to be read. */
    private record Due(Role role, long at) {}

    private TiffWalk(byte[] content) {
        file = Slice.of(content);
    }

    static Tiff walk(byte[] content) {
        var walk = new TiffWalk(content);
        TiffNumbers.of(walk.file)
                .ifPresentOrElse(walk::directories, () -> walk.fault(CarrierCode.BROKEN_PART, 0, "TIFF"));
        var labels = TiffLabels.in(walk.directories, content.length);
        walk.faults.addAll(labels.faults());
        return new Tiff(walk.file, List.copyOf(walk.directories), List.copyOf(walk.faults), labels);
    }

    private void directories(TiffNumbers numbers) {
        due.add(new Due(Role.FIRST, numbers.offset(numbers.head())));
        while (!due.isEmpty()) {
            if (!take(numbers, due.poll())) {
                return;
            }
        }
    }

    /** Returns false where nothing more can be trusted. */
    private boolean take(TiffNumbers numbers, Due one) {
        long at = one.at;
        if (!seen.add(at)) {
            boolean shared = one.role == Role.EXIF || one.role == Role.WITHIN;
            return shared || fault(CarrierCode.BROKEN_PART, at, "IFD");
        }
        if (!numbers.has(at, numbers.counter())) {
            return fault(CarrierCode.TRUNCATED, at);
        }
        var directory = new TiffDirectory(numbers, one.role, at, numbers.entries(at));
        if (directory.count() < 0 || directory.count() > file.length() || !numbers.has(at, directory.end() - at)) {
            return fault(CarrierCode.TRUNCATED, at);
        }
        entries += directory.count();
        if (directories.size() >= Limits.PARTS || entries > ENTRIES) {
            return fault(CarrierCode.TOO_MANY_PARTS, at, directories.size());
        }
        if (entries * numbers.entry() > file.length()) {
            return fault(CarrierCode.BROKEN_PART, at, "IFD");
        }
        directories.add(directory);
        return directory.role() == Role.EXIF || further(directory);
    }

    /** What follows the directory of EXIF is of no meaning. */
    private boolean further(TiffDirectory directory) {
        if (directory.next() != 0) {
            due.add(new Due(directory.role() == Role.WITHIN ? Role.WITHIN : Role.PAGE, directory.next()));
        }
        return directory.entries(EXIF).allMatch(entry -> pointed(entry, Role.EXIF))
                && directory.entries(WITHIN).allMatch(entry -> pointed(entry, Role.WITHIN));
    }

    /** Returns false where there are too many; what is no list of offsets is told, and the walk goes on. */
    private boolean pointed(TiffEntry entry, Role role) {
        if (!entry.isNumbers() || !entry.isInside()) {
            fault(CarrierCode.BROKEN_PART, entry.at(), "IFD");
            return true;
        }
        pointers += entry.count();
        if (pointers > Limits.PARTS) {
            return fault(CarrierCode.TOO_MANY_PARTS, entry.at(), directories.size());
        }
        for (long i = 0; i < entry.count(); i++) {
            due.add(new Due(role, entry.number(i)));
        }
        return true;
    }

    private boolean fault(Finding.Code code, long at, Object... params) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(Finding.of(code, String.valueOf(at), params));
        }
        return false;
    }
}
