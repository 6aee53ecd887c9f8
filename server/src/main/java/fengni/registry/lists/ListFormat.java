package fengni.registry.lists;

import fengni.answers.Outcome;
import fengni.documents.PdfTables;
import fengni.office.tables.FileTable;
import fengni.office.tables.TableFile;
import java.util.List;

/** The formats in which published lists are downloaded, told apart by content. */
final class ListFormat {
    /** For a form's {@code accept}. */
    static final String OFFERED = TableFile.OFFERED + ",.pdf";

    private ListFormat() {}

    /** Reads the tables of a file; what cannot be read brings a fault of the field {@code file}. */
    static Outcome<List<FileTable>> read(byte[] file) {
        return PdfTables.isPdf(file) ? PdfTables.read(file) : TableFile.read(file);
    }
}
