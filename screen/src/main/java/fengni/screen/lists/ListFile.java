package fengni.screen.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads word lists as people keep them: text with one word a line, tables (CSV, XLSX) with headings such as 关键词, 一级分类
 * and 二级分类, JSON with words, objects or categories of words. Nothing is lost in silence: each row becomes an entry or a
 * finding.
 *
 * <p>Bounds: {@value #MOST_BYTES} bytes, a million rows, what unpacks and nests without end is refused. Stateless, safe for
 * use by several threads.
 */
public final class ListFile {
    public static final int MOST_BYTES = 1 << 26;

    private ListFile() {}

    /** How a list is written. */
    public enum Form {
        /** One word a line; lines that begin with # are remarks. UTF-8, UTF-16 or GB 18030. */
        TEXT,
        /** Cells parted by comma, semicolon or tab. UTF-8, UTF-16 or GB 18030. */
        TABLE,
        /** A workbook of Office Open XML; every sheet with a heading of words is read. */
        WORKBOOK,
        /** One JSON value or several: words, {@code {"word":…,"category":…}}, {@code {"category":["word",…]}}. */
        JSON;

        /** Returns the form that the end of a file name tells. */
        public static Optional<Form> of(String fileName) {
            var name = fileName.toLowerCase(Locale.ROOT);
            var end = name.substring(name.lastIndexOf('.') + 1);
            return switch (end) {
                case "txt" -> Optional.of(TEXT);
                case "csv", "tsv" -> Optional.of(TABLE);
                case "xlsx" -> Optional.of(WORKBOOK);
                case "json", "jsonl" -> Optional.of(JSON);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Reads a file by the end of its name.
     *
     * @throws IOException when the file isn't there or can't be read
     */
    public static Imported read(Path file, Terms terms) throws IOException {
        var form = Form.of(String.valueOf(file.getFileName()));
        if (form.isEmpty()) {
            return refused(terms, Reason.UNKNOWN_FORM);
        }
        try (var stream = Files.newInputStream(file)) {
            return read(stream, form.get(), terms);
        }
    }

    /**
     * Reads a stream, which is not closed.
     *
     * @throws IOException when the stream can't be read
     */
    public static Imported read(InputStream stream, Form form, Terms terms) throws IOException {
        return read(stream, form, terms, Optional.empty());
    }

    /**
     * Reads a stream, which is not closed.
     *
     * @param columns what is read of tables; without, headings such as 关键词 decide
     * @throws IOException when the stream can't be read
     */
    public static Imported read(InputStream stream, Form form, Terms terms, Optional<Columns> columns)
            throws IOException {
        var bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return refused(terms, Reason.FILE_TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        var intake = new Intake(terms, columns);
        switch (form) {
            case TEXT -> text(decoded(bytes, intake), intake);
            case TABLE -> TableRows.csv(decoded(bytes, intake), intake);
            case WORKBOOK -> new Workbook(bytes, intake).read();
            case JSON -> new JsonWords(intake).read(decoded(bytes, intake));
        }
        return intake.imported();
    }

    private static Decoded decoded(byte[] bytes, Intake intake) {
        var file = Decoded.of(bytes);
        if (file.cut()) {
            intake.tell(Decoded.MOST_LINES, Reason.TOO_MANY_ROWS, String.valueOf(Decoded.MOST_LINES));
        }
        return file;
    }

    private static void text(Decoded file, Intake intake) {
        for (Decoded.Line line : file.lines()) {
            if (line.text().isEmpty()) {
                intake.refuse(line.number(), Reason.UNREADABLE);
            } else {
                var word = line.text().get().strip();
                if (!word.isEmpty() && !word.startsWith("#")) {
                    intake.take(line.number(), word, List.of());
                }
            }
        }
    }

    private static Imported refused(Terms terms, Reason reason, String... details) {
        var intake = new Intake(terms, Optional.empty());
        intake.tell(0, reason, details);
        return intake.imported();
    }
}
