package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.Marked.Done;
import fengni.label.Marked.Refused;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One order from file to file: what may not be overwritten, and in which order things appear. */
final class MarkedFile {
    private MarkedFile() {}

    static Marked of(Path in, Path out, MarkOrder order) throws IOException {
        if (Files.exists(out) && Files.exists(in) && Files.isSameFile(in, out)) {
            return Marker.refused(Finding.of(FileCode.SAME_FILE, out.toString()));
        }
        return switch (StoredFile.read(in)) {
            case StoredFile.NotRead(var reason) -> Marker.refused(reason);
            case StoredFile.Content(var bytes) -> {
                var labelled = Format.of(in.toString(), bytes)
                                .filter(Format::isPicture)
                                .isPresent()
                        ? Optional.<Finding>empty()
                        : besideText(in);
                yield labelled.isPresent() ? Marker.refused(labelled.get()) : of(in.toString(), bytes, out, order);
            }
        };
    }

    static Marked of(String name, byte[] original, Path out, MarkOrder order) throws IOException {
        var refusal = Format.of(name, original).flatMap(format -> misnamed(format, out));
        if (refusal.isEmpty()) {
            refusal = labelAt(out);
        }
        if (refusal.isPresent()) {
            return Marker.refused(refusal.get());
        }
        return switch (Marker.mark(name, original, order)) {
            case Refused refused -> refused;
            case Done done -> written(done, out);
        };
    }

    private static Done written(Done done, Path out) throws IOException {
        if (done.beside().isEmpty()) {
            try (var content = WholeFile.prepare(out, done.content())) {
                content.appear();
            }
            return done;
        }
        try (var label = WholeFile.prepare(Sidecar.of(out).file(), done.beside().get());
                var content = WholeFile.prepare(out, done.content())) {
            label.appear();
            content.appear();
        }
        return done;
    }

    /** A text has no sign of its own, so its name must tell it again. */
    private static Optional<Finding> misnamed(Format format, Path out) {
        var promised = Format.ofText(out.toString());
        boolean fits = format.isPicture() ? promised.isEmpty() : promised.isPresent() && !isNameless(out);
        return fits ? Optional.empty() : Optional.of(Finding.of(FileCode.OUTPUT_NAME, out.toString(), format.key()));
    }

    private static boolean isNameless(Path out) {
        return out.toString().equals(Format.NAMELESS);
    }

    /** Returns what speaks against writing over a file that is there. */
    private static Optional<Finding> labelAt(Path out) throws IOException {
        if (!Files.exists(out)) {
            return Optional.empty();
        }
        if (Format.ofText(out.toString()).isPresent()) {
            return besideText(out);
        }
        return Inspector.inspect(out).label().map(label -> already(out, label));
    }

    /** A label without its text marks nothing: an earlier run was cut off between the two. */
    private static Optional<Finding> besideText(Path text) throws IOException {
        if (!Files.exists(text)) {
            return Optional.empty();
        }
        return Sidecar.of(text).read().map(reading -> switch (reading) {
            case Found found -> already(text, found);
            case Unreadable(var findings) -> Finding.of(FileCode.SIDECAR_UNREADABLE, text.toString());
        });
    }

    private static Finding already(Path file, Found label) {
        return Finding.of(FileCode.ALREADY_LABELLED, file.toString(), label.value(LabelField.CONTENT_PRODUCER));
    }
}
