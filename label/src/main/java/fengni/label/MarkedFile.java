package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.Marked.Refused;
import fengni.label.Stored.Written;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.label.file.WholeFile;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One order from file to file: what may not be overwritten, and in which order things appear. */
final class MarkedFile {
    private MarkedFile() {}

    static Stored of(Path in, Path out, MarkOrder order) throws IOException {
        if (Files.exists(out) && Files.exists(in) && Files.isSameFile(in, out)) {
            return Refused.because(Finding.of(FileCode.SAME_FILE, out.toString()));
        }
        if (Files.isDirectory(in)) {
            return Refused.because(Finding.of(FileCode.FOLDER, in.toString()));
        }
        return opened(in, out, order);
    }

    /** What cannot be read is a finding; what cannot be written is an exception. */
    private static Stored opened(Path in, Path out, MarkOrder order) throws IOException {
        OpenFile file;
        try {
            file = OpenFile.of(in);
        } catch (IOException failure) {
            return Refused.because(notReadable(in, failure));
        }
        try (file) {
            var original = Medium.of(file);
            var labelled = Planned.format(in.toString(), original)
                    .filter(format -> Carriers.of(format).isEmpty())
                    .flatMap(text -> besideText(in));
            return labelled.isPresent() ? Refused.because(labelled.get()) : of(in.toString(), original, out, order);
        } catch (UncheckedIOException failure) {
            return Refused.because(notReadable(in, OpenFile.cause(failure)));
        }
    }

    static Stored of(String name, Medium original, Path out, MarkOrder order) throws IOException {
        var refusal = Planned.format(name, original).flatMap(format -> misnamed(format, out));
        if (refusal.isEmpty()) {
            refusal = labelAt(out);
        }
        if (refusal.isPresent()) {
            return Refused.because(refusal.get());
        }
        return switch (Planned.of(name, original, order)) {
            case Planned.Against(var reasons) -> new Refused(reasons);
            case Planned.Ready plan -> written(plan, out, order.label());
        };
    }

    static Finding notReadable(Path file, IOException failure) {
        return Finding.of(
                FileCode.NOT_READABLE, file.toString(), failure.getClass().getSimpleName());
    }

    private static Stored written(Planned.Ready plan, Path out, AigcLabel label) throws IOException {
        try (var content = WholeFile.prepare(out, plan.marked())) {
            var difference = readBack(plan, content, label);
            if (difference.isPresent()) {
                return Refused.because(difference.get());
            }
            if (plan.beside().isPresent()) {
                try (var beside = WholeFile.prepare(
                        Sidecar.of(out).file(), Medium.of(plan.beside().get()))) {
                    beside.appear();
                }
            }
            content.appear();
            return new Written(plan.format(), plan.notes());
        }
    }

    private static Optional<Finding> readBack(Planned.Ready plan, WholeFile content, AigcLabel label)
            throws IOException {
        try (var file = OpenFile.of(content.part())) {
            var written = Medium.of(file);
            if (written.length() != plan.marked().length()) {
                throw new IOException("the disk holds " + written.length() + " bytes of "
                        + plan.marked().length());
            }
            return plan.difference(written, label);
        } catch (UncheckedIOException failure) {
            throw OpenFile.cause(failure);
        }
    }

    /** A text has no sign of its own, so its name must tell it again. */
    private static Optional<Finding> misnamed(Format format, Path out) {
        var promised = Format.ofText(out.toString());
        boolean text = format.kind() == Format.Kind.TEXT;
        boolean fits = text ? promised.isPresent() && !isNameless(out) : promised.isEmpty();
        return fits ? Optional.empty() : Optional.of(Finding.of(FileCode.OUTPUT_NAME, out.toString(), format.key()));
    }

    private static boolean isNameless(Path out) {
        return out.toString().equals(Format.NAMELESS);
    }

    /** Returns what speaks against writing over a file that is there. */
    private static Optional<Finding> labelAt(Path out) {
        return Files.exists(out)
                ? Inspector.inspect(out)
                        .label()
                        .map(label -> already(out, label))
                        .or(() -> besideText(out))
                : Optional.empty();
    }

    /** A label without its text marks nothing: an earlier run was cut off between the two. */
    private static Optional<Finding> besideText(Path text) {
        if (!Files.exists(text)) {
            return Optional.empty();
        }
        try {
            return Sidecar.of(text).read().map(reading -> switch (reading) {
                case Found found -> already(text, found);
                case Unreadable(var findings) -> Finding.of(FileCode.SIDECAR_UNREADABLE, text.toString());
            });
        } catch (IOException failure) {
            return Optional.of(notReadable(text, failure));
        }
    }

    private static Finding already(Path file, Found label) {
        return Finding.of(FileCode.ALREADY_LABELLED, file.toString(), label.value(LabelField.CONTENT_PRODUCER));
    }
}
