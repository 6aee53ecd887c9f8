package fengni.label;

import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which marks a content carries, and whether they are as prescribed (labelling measures, Articles 5 and 6).
 *
 * <p>Stateless and safe for use by several threads. Nothing here throws for what a file holds: broken, hostile and
 * unknown content is a finding. The work is bounded by the size of the content.
 */
public final class Inspector {
    /** How far an inspection goes. */
    public enum Depth {
        /** Labels, and what people see in texts and documents or hear: cheap beside reading the file. */
        USUAL,
        /** Pictures are decoded too, to look for words on them: some hundred times the cost. */
        PIXELS
    }

    private Inspector() {}

    /**
     * Inspects bytes at hand; a text is looked at without the file beside it.
     *
     * @param name told back in the answer; decides only where a format has no sign of its own ({@link Format#of})
     */
    public static Inspection inspect(String name, byte[] content) {
        return inspect(name, content, Depth.USUAL);
    }

    /** Inspects bytes at hand as deep as asked for. */
    public static Inspection inspect(String name, byte[] content, Depth depth) {
        return inspect(name, content, depth, TrustedKeys.NONE);
    }

    /** Inspects bytes at hand as deep as asked for, and says whose of these keys a protected label was signed with. */
    public static Inspection inspect(String name, byte[] content, Depth depth, TrustedKeys trusted) {
        return inspect(name, Medium.of(content), new Manner(depth, trusted), Optional.empty());
    }

    /**
     * Inspects bytes at hand, of an archive only if it has few files: each may cost as much as a file alone.
     *
     * @param mostFiles of an archive; one with more is {@link Verdict#INCONCLUSIVE}
     */
    public static Inspection inspect(String name, byte[] content, int mostFiles) {
        return inspect(
                name, Medium.of(content), new Manner(Depth.USUAL, TrustedKeys.NONE, mostFiles), Optional.empty());
    }

    /** Inspects a file; a text together with a label beside it. */
    public static Inspection inspect(Path file) {
        return inspect(file, Depth.USUAL);
    }

    /** Inspects a file as deep as asked for. */
    public static Inspection inspect(Path file, Depth depth) {
        return inspect(file, depth, TrustedKeys.NONE);
    }

    /** Inspects a file as deep as asked for, and says whose of these keys a protected label was signed with. */
    public static Inspection inspect(Path file, Depth depth, TrustedKeys trusted) {
        return inspect(file, new Manner(depth, trusted));
    }

    static Inspection inspect(Path file, Manner manner) {
        var name = file.toString();
        if (Files.isDirectory(file)) {
            return Inspection.nothingRead(name, Optional.empty(), List.of(Finding.of(FileCode.FOLDER, name)));
        }
        try (var open = OpenFile.of(file)) {
            var medium = Medium.of(open);
            boolean text = Planned.format(name, medium)
                    .filter(format -> format.kind() == Format.Kind.TEXT)
                    .isPresent();
            return inspect(name, medium, manner, text ? Sidecar.of(file).read() : Optional.empty());
        } catch (IOException failure) {
            return notRead(file, failure);
        } catch (UncheckedIOException failure) {
            return notRead(file, OpenFile.cause(failure));
        }
    }

    private static Inspection notRead(Path file, IOException failure) {
        return Inspection.nothingRead(
                file.toString(), Optional.empty(), List.of(MarkedFile.notReadable(file, failure)));
    }

    static Inspection inspect(String name, Medium medium, Manner manner, Optional<LabelReading> beside) {
        var known = Planned.format(name, medium);
        if (known.isEmpty()) {
            return Inspection.nothingRead(
                    name, known, List.of(Finding.of(FileCode.FORMAT_UNKNOWN, name, Format.ending(name))));
        }
        var format = known.get();
        if (format.kind() == Format.Kind.ARCHIVE) {
            return ArchiveInspection.of(name, medium, manner);
        }
        var carrier = Carriers.of(format);
        long most = carrier.map(Carrier::mostBytes).orElse((long) Limits.TEXT_MIB << 20);
        if (medium.length() > most) {
            return Inspection.nothingRead(name, known, List.of(Finding.of(FileCode.TOO_LARGE, name, most >> 20)));
        }
        return carrier.map(found -> Carried.inspect(name, found, medium, manner, beside))
                .orElseGet(() -> TextInspection.of(name, format, medium.whole().bytes(), beside, manner.trusted()));
    }
}
