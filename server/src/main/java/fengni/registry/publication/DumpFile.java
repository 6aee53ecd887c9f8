package fengni.registry.publication;

import fengni.registry.Filing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;

/** One file of a dump while it is made: pieces go to the table as they are full. Not for use by many threads. */
final class DumpFile {
    /** Few enough that a change of one entry costs little, many enough that they compress well. */
    private static final int ENTRIES_OF_PIECE = 200;

    private final DumpFormat format;
    private final DumpLines lines;
    private final DumpTable table;
    private final LocalDate day;
    private final MessageDigest digest = Digest.fresh();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private int entries;
    private int written;
    private int places;
    private long bytes;

    DumpFile(DumpFormat format, DumpLines lines, DumpTable table, LocalDate day) {
        this.format = format;
        this.lines = lines;
        this.table = table;
        this.day = day;
        add(DumpLines.head(format));
    }

    /** @param versions of one record, the oldest first */
    void add(List<Filing> versions) {
        add(lines.of(format, versions));
        written += DumpLines.count(format, versions);
        if (++entries % ENTRIES_OF_PIECE == 0) {
            flush();
        }
    }

    Dump.File finish() {
        flush();
        return new Dump.File(format, Digest.hex(digest.digest()), bytes, written);
    }

    private void add(String text) {
        open.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void flush() {
        if (open.size() > 0) {
            var clear = open.toByteArray();
            digest.update(clear);
            bytes += clear.length;
            table.put(day, format, places++, DumpPiece.of(clear));
            open.reset();
        }
    }
}
