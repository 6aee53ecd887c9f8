package fengni.documents;

import fengni.office.tables.FileTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of pages as one process tells them to another; nothing keeps this form. */
final class TableBytes {
    private static final int MOST = 1 << 20;

    private TableBytes() {}

    static byte[] of(List<FileTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(tables.size());
            for (var table : tables) {
                text(out, table.name());
                out.writeBoolean(table.goesOn());
                out.writeInt(table.rows().size());
                for (var row : table.rows()) {
                    out.writeInt(row.number());
                    out.writeInt(row.cells().size());
                    for (var cell : row.cells()) {
                        text(out, cell);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns empty if the answer is cut off. */
    static Optional<List<FileTable>> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var tables = new ArrayList<FileTable>();
            for (int left = count(in); left > 0; left--) {
                tables.add(new FileTable(FileTable.Part.PAGE, text(in), in.readBoolean(), rows(in)));
            }
            return Optional.of(List.copyOf(tables));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<FileTable.Row> rows(DataInputStream in) throws IOException {
        var rows = new ArrayList<FileTable.Row>();
        for (int left = count(in); left > 0; left--) {
            int number = in.readInt();
            var cells = new ArrayList<String>();
            for (int cell = count(in); cell > 0; cell--) {
                cells.add(text(in));
            }
            rows.add(new FileTable.Row(number, cells));
        }
        return rows;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a count of " + count);
        }
        return count;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(count(in)), StandardCharsets.UTF_8);
    }
}
