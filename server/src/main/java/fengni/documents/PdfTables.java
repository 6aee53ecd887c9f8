package fengni.documents;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.office.tables.FileTable;
import java.io.IOException;
import java.util.List;

/**
 * Reads the tables of a PDF of a stranger, page by page, from its ruling lines and the places of its text; on a page without
 * lines, from the gaps between columns. It is read in a process of its own with 512 MB of memory and two minutes, one file
 * at a time: a file that needs more brings a fault. Safe for use by many threads.
 */
public final class PdfTables {
    private static final BoundedProcess PROCESS = new BoundedProcess(PdfTables.class, "512m", 120, 1);

    private PdfTables() {}

    /** Returns whether a file begins as a PDF. */
    public static boolean isPdf(byte[] file) {
        return PdfScan.isPdf(file);
    }

    /** Reads every page that has a table, or text in columns; a fault is of the field {@code file}. */
    public static Outcome<List<FileTable>> read(byte[] file) {
        return PROCESS.ask(file)
                .flatMap(TableBytes::read)
                .<Outcome<List<FileTable>>>map(Outcome.Done::new)
                .orElseGet(() -> Outcome.faulty(Fault.of("file", "table_damaged")));
    }

    /** Reads a PDF from the standard input and writes its tables. */
    public static void main(String... args) throws IOException {
        BoundedProcess.answer(file -> TableBytes.of(PdfPages.read(file)));
    }
}
