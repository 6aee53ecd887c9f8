package fengni.documents;

import fengni.office.tables.FileTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;

/** The pages of a PDF as tables. Runs in a process of its own: what the file makes it do ends there. */
final class PdfPages {
    private static final int MOST_PAGES = 5000;

    private PdfPages() {}

    /** @throws IllegalStateException if the file cannot be read */
    static List<FileTable> read(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            int pages = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
            var tables = new ArrayList<FileTable>();
            for (int at = 0; at < pages; at++) {
                tables.addAll(tables(PageMarks.of(pdf.getPage(at)), Integer.toString(at + 1)));
            }
            return tables;
        } catch (IOException damaged) {
            throw new IllegalStateException("the file is damaged", damaged);
        }
    }

    private static List<FileTable> tables(PageMarks marks, String page) {
        var ruled = PageGrid.of(marks).tables();
        var found = ruled.isEmpty() ? List.of(PageColumns.rows(marks.glyphs())) : ruled;
        var tables = new ArrayList<FileTable>();
        int rows = 0;
        for (var table : found) {
            var numbered = new ArrayList<FileTable.Row>();
            for (var cells : table) {
                rows++;
                numbered.add(new FileTable.Row(rows, cells));
            }
            if (!numbered.isEmpty()) {
                tables.add(new FileTable(FileTable.Part.PAGE, page, tables.isEmpty(), numbered));
            }
        }
        return tables;
    }
}
