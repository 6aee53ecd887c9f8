package fengni.label;

import fengni.law.Finding;

/** Puts marks on a picture. */
final class PictureMarking {
    private PictureMarking() {}

    static Marked mark(Format format, byte[] original, MarkOrder order) {
        return Marker.refused(Finding.of(FileCode.FORMAT_UNKNOWN, "", format.key()));
    }
}
