package fengni.office.tables;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the tables of a file: XLSX, DOCX, JSON or CSV, told apart by content. A file that is damaged, or holds more than
 * 200,000 rows, 256 columns, 4,000,000 texts (cells, and what cells share), 32 Mi UTF-16 units of text or 256 MiB unpacked,
 * brings a fault and nothing else.
 */
public final class TableFile {
    /** What is read here, for a form's {@code accept}. */
    public static final String OFFERED = ".csv,.json,.xlsx,.docx";

    private static final int LOOK = 4096;

    private TableFile() {}

    /** Returns whether it begins as an archive, as spreadsheets and documents do. */
    public static boolean isArchive(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Reads every table in the order in which they stand. Faults are of the field {@code file}. */
    public static Outcome<List<FileTable>> read(byte[] file) {
        try {
            if (isArchive(file)) {
                return archive(file);
            }
            return looksLikeJson(file) ? JsonTable.read(file, new Budget()) : CsvTable.read(file, new Budget());
        } catch (Budget.Exceeded _) {
            return fault("table_too_long");
        }
    }

    static <T> Outcome<T> fault(String code, Object... params) {
        return Outcome.faulty(Fault.of("file", code, params));
    }

    private static Outcome<List<FileTable>> archive(byte[] file) {
        try {
            var parts = new OfficeParts(file, new Budget());
            if (parts.has(DocxTables.MAIN)) {
                return new Outcome.Done<>(new DocxTables(parts).read());
            }
            return parts.has(XlsxTables.BOOK) ? new Outcome.Done<>(new XlsxTables(parts).read()) : fault("table_kind");
        } catch (OfficeParts.Damaged _) {
            return fault("table_damaged");
        }
    }

    private static boolean looksLikeJson(byte[] file) {
        var begin = new String(file, 0, Math.min(file.length, LOOK), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return begin.startsWith("[") || begin.startsWith("{");
    }
}
