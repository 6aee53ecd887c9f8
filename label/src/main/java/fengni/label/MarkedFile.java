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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            var original = held(in.toString(), Medium.of(file));
            var labelled = Planned.format(in.toString(), original).stream()
                    .flatMap(format -> besideText(in, format, order.label()).stream())
                    .toList();
            return labelled.isEmpty() ? of(in.toString(), original, out, order) : new Refused(labelled);
        } catch (UncheckedIOException failure) {
            return Refused.because(notReadable(in, OpenFile.cause(failure)));
        }
    }

    /** What a carrier takes whole is read from the disk once, not at each of its steps. */
    private static Medium held(String name, Medium original) {
        boolean whole = Planned.format(name, original)
                .flatMap(Carriers::of)
                .filter(carrier -> carrier.mostBytes() <= Medium.MOST_IN_MEMORY)
                .filter(carrier -> original.length() <= carrier.mostBytes())
                .isPresent();
        return whole ? Medium.of(original.whole().array()) : original;
    }

    static Stored of(String given, Medium original, Path out, MarkOrder order) throws IOException {
        var name =
                given.equals(Format.NAMELESS) && Format.ofText(out.toString()).isPresent() ? out.toString() : given;
        var format = Planned.format(name, original);
        var against = format.flatMap(known -> misnamed(known, out)).stream().toList();
        if (against.isEmpty()) {
            against = labelsAt(out, format, order.label());
        }
        if (!against.isEmpty()) {
            return new Refused(against);
        }
        return switch (Planned.of(name, original, order)) {
            case Planned.Against(var reasons) -> new Refused(reasons);
            case Planned.Ready plan -> written(plan, out);
        };
    }

    static Finding notReadable(Path file, IOException failure) {
        return Finding.of(
                FileCode.NOT_READABLE, file.toString(), failure.getClass().getSimpleName());
    }

    private static Stored written(Planned.Ready plan, Path out) throws IOException {
        try (var content = WholeFile.prepare(out, plan.marked())) {
            var difference = readBack(plan, content);
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

    private static Optional<Finding> readBack(Planned.Ready plan, WholeFile content) throws IOException {
        try (var file = OpenFile.of(content.part())) {
            var written = Medium.of(file);
            if (written.length() != plan.marked().length()) {
                throw new IOException("the disk holds " + written.length() + " bytes of "
                        + plan.marked().length());
            }
            return plan.difference(written);
        } catch (UncheckedIOException failure) {
            throw OpenFile.cause(failure);
        }
    }

    /** A text has no sign of its own, so its name must tell the same kind again; one without a name takes the output's. */
    private static Optional<Finding> misnamed(Format format, Path out) {
        var promised = Format.ofText(out.toString());
        boolean text = format.kind() == Format.Kind.TEXT;
        boolean fits = text ? promised.equals(Optional.of(format)) && !isNameless(out) : promised.isEmpty();
        return fits ? Optional.empty() : Optional.of(Finding.of(FileCode.OUTPUT_NAME, out.toString(), format.key()));
    }

    private static boolean isNameless(Path out) {
        return out.toString().equals(Format.NAMELESS);
    }

    /** Returns what speaks against writing over a file that is there, or beside one. */
    private static List<Finding> labelsAt(Path out, Optional<Format> format, AigcLabel label) {
        var there = Files.exists(out) ? anyLabel(Inspector.inspect(out)) : Optional.<Found>empty();
        if (there.isPresent()) {
            return List.of(already(out, there.get()));
        }
        // a label without its plain text marks nothing, and is written again: an earlier run was cut off between the
        // two
        return format.filter(known -> Carriers.of(known).isPresent() || Files.exists(out)).stream()
                .flatMap(known -> besideText(out, known, label).stream())
                .toList();
    }

    private static Optional<Found> anyLabel(Inspection there) {
        return there.label()
                .or(() -> there.members().stream()
                        .flatMap(member -> member.label().stream())
                        .findFirst());
    }

    /** Returns what a label in a file beside a text says against another. */
    private static List<Finding> besideText(Path text, Format format, AigcLabel label) {
        if (format.kind() != Format.Kind.TEXT) {
            return List.of();
        }
        try {
            var beside = Sidecar.of(text).read();
            if (Carriers.of(format).isPresent()) {
                return FileLabels.of(new Reading(List.of(), List.of()))
                        .and(Beside.of(format), beside)
                        .against(label);
            }
            return beside.stream()
                    .flatMap(reading -> switch (reading) {
                        case Found found
                        when label.isPassedOn() && label.keepsProducerOf(found) -> Stream.<Finding>empty();
                        case Found found -> Stream.of(already(text, found));
                        case Unreadable(var findings) ->
                            Stream.of(Finding.of(FileCode.SIDECAR_UNREADABLE, text.toString()));
                    })
                    .toList();
        } catch (IOException failure) {
            return List.of(notReadable(text, failure));
        }
    }

    private static Finding already(Path file, Found label) {
        return Finding.of(FileCode.ALREADY_LABELLED, file.toString(), label.value(LabelField.CONTENT_PRODUCER));
    }
}
