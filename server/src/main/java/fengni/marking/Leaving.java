package fengni.marking;

import fengni.label.Format;
import fengni.label.Marked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A marked file as it is handed out; a text travels with the label beside it in one archive, since either alone is not
 * marked.
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Leaving(String name, String type, byte[] content) {
    private static final String ADDITION = "-aigc";
    /** No time of the clock: the same file gives the same archive. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static Leaving of(Marked.Done done, FileName original) throws IOException {
        var name = original.with(ADDITION, ending(done.format(), original));
        if (done.beside().isEmpty()) {
            return new Leaving(name, done.format().mediaType(), done.content());
        }
        return new Leaving(
                original.with(ADDITION, "zip"),
                "application/zip",
                archive(name, done.content(), done.beside().get()));
    }

    /** A template stays one: its ending is kept if the format has it. */
    private static String ending(Format format, FileName original) {
        return format.endings().contains(original.ending())
                ? original.ending()
                : format.endings().getFirst();
    }

    private static byte[] archive(String name, byte[] text, byte[] label) throws IOException {
        var bytes = new ByteArrayOutputStream(text.length / 2 + label.length);
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, name, text);
            entry(zip, name + ".aigc.json", label);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
