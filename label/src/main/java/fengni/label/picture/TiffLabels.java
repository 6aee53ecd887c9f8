package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.picture.TiffDirectory.Role;
import fengni.label.xmp.ExifComment;
import fengni.label.xmp.XmpReading;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** What the directories of a TIFF hold beside the file's own packet: the packets of other pages, texts, pixels. */
final class TiffLabels {
    static final int XMP = 700;
    private static final int USER_COMMENT = 0x9286;
    /** Values may be shared by pages; that they lie over one another more often than this is no work of a program. */
    private static final int SHARED = 4;

    private final List<Slice> packets = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private long left;

    private TiffLabels(long left) {
        this.left = left;
    }

    static TiffLabels in(List<TiffDirectory> directories, long length) {
        var labels = new TiffLabels(SHARED * length);
        for (TiffDirectory directory : directories) {
            directory.entries().takeWhile(entry -> labels.left >= 0).forEach(entry -> labels.take(directory, entry));
            labels.pixels(directory);
        }
        if (labels.left < 0) {
            labels.fault(CarrierCode.BROKEN_PART, 0, "IFD");
        }
        return labels;
    }

    List<Slice> packets() {
        return List.copyOf(packets);
    }

    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    List<Finding> faults() {
        return List.copyOf(faults);
    }

    private void take(TiffDirectory directory, TiffEntry entry) {
        boolean xmp = entry.tag() == XMP && directory.role() != Role.EXIF;
        boolean comment = entry.tag() == USER_COMMENT;
        if (!xmp && !comment && entry.type() != TiffEntry.TEXT) {
            return;
        }
        if (!entry.isInside() || (xmp && !entry.isBytes())) {
            fault(entry.isInside() ? CarrierCode.BROKEN_PART : CarrierCode.TRUNCATED, entry.at(), "tag " + entry.tag());
            return;
        }
        left -= entry.length();
        if (left < 0) {
            return;
        }
        if (xmp) {
            packet(directory, entry);
        } else if (comment) {
            ExifComment.sighting(
                            PicturePlace.EXIF_COMMENT,
                            entry.value(),
                            entry.numbers().little())
                    .ifPresent(sightings::add);
        } else {
            Sighting.in(PicturePlace.TIFF_TEXT, entry.value().utf8()).ifPresent(sightings::add);
        }
    }

    /** The packet of another page is of this page alone; who looks at the file as a whole does not find it. */
    private void packet(TiffDirectory directory, TiffEntry entry) {
        if (directory.role() == Role.FIRST) {
            packets.add(entry.value());
            return;
        }
        var reading = XmpReading.of(entry.value());
        reading.fault().ifPresent(reason -> fault(CarrierCode.XMP_UNREADABLE, entry.at(), reason));
        reading.sightings().stream()
                .map(seen -> new Sighting(PicturePlace.PAGE_XMP, seen.value(), seen.certain()))
                .forEach(sightings::add);
    }

    private void pixels(TiffDirectory directory) {
        directory.pixels().forEach(pixels -> {
            left -= pixels.offsets().length() + pixels.lengths().length();
            if (left >= 0 && !pixels.isInside()) {
                fault(CarrierCode.TRUNCATED, pixels.offsets().at());
            }
        });
    }

    private void fault(Finding.Code code, long at, Object... params) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(Finding.of(code, String.valueOf(at), params));
        }
    }
}
