package fengni.label;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/** The marks of a picture. */
final class PictureInspection {
    private PictureInspection() {}

    static Inspection of(String name, Format format, byte[] content) {
        return Inspection.nothingRead(
                name, Optional.of(format), List.of(Finding.of(FileCode.FORMAT_UNKNOWN, name, format.key())));
    }
}
