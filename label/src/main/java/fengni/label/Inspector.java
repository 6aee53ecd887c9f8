package fengni.label;

import fengni.law.Finding;
import java.io.IOException;
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
    private Inspector() {}

    /**
     * Inspects bytes at hand; a text is looked at without the file beside it.
     *
     * @param name told back in the answer; decides only between kinds of text ({@link Format#of})
     */
    public static Inspection inspect(String name, byte[] content) {
        return inspect(name, content, Optional.empty());
    }

    /** Inspects a file; a text together with the label beside it. */
    public static Inspection inspect(Path file) {
        return switch (StoredFile.read(file)) {
            case StoredFile.NotRead(var reason) ->
                Inspection.nothingRead(file.toString(), Optional.empty(), List.of(reason));
            case StoredFile.Content(var bytes) -> inspect(file, bytes);
        };
    }

    private static Inspection inspect(Path file, byte[] content) {
        var name = file.toString();
        var format = Format.of(name, content);
        try {
            boolean text = format.filter(known -> !known.isPicture()).isPresent();
            return inspect(name, content, text ? Sidecar.of(file).read() : Optional.empty());
        } catch (IOException failure) {
            return Inspection.nothingRead(name, format, List.of(StoredFile.notReadable(file, failure)));
        }
    }

    private static Inspection inspect(String name, byte[] content, Optional<LabelReading> beside) {
        if (content.length > Limits.FILE_MIB << 20) {
            return Inspection.nothingRead(
                    name, Optional.empty(), List.of(Finding.of(FileCode.TOO_LARGE, name, Limits.FILE_MIB)));
        }
        var format = Format.of(name, content);
        return format.map(known -> switch (known) {
                    case TEXT, MARKDOWN -> TextInspection.of(name, known, content, beside);
                    case JPEG, PNG -> PictureInspection.of(name, known, content);
                })
                .orElseGet(() -> Inspection.nothingRead(
                        name, format, List.of(Finding.of(FileCode.FORMAT_UNKNOWN, name, Format.ending(name)))));
    }
}
