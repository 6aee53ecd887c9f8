package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The tables of a rulebook in one ZIP archive, without folders. No more is inflated than the tables may hold, so that an
 * archive that swells takes no memory.
 */
public final class RulebookBundle {
    /** Room for tables to come. */
    private static final int MOST_FILES = 30;
    /** One moment for all entries, so that the same tables make the same bytes. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private RulebookBundle() {}

    /** Unpacks an archive; never throws, whatever it holds. What its files say is for {@link Rulebook#read}. */
    public static Reading<Map<String, byte[]>> unpack(byte[] archive) {
        var bundle = new RulebookBundle();
        bundle.read(archive);
        return bundle.findings.isEmpty()
                ? new Reading.Read<>(bundle.tables, List.of())
                : new Reading.Unread<>(bundle.findings);
    }

    /** Packs tables by name; the same tables make the same bytes. */
    public static byte[] pack(Map<String, byte[]> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var table : new TreeMap<>(tables).entrySet()) {
                var entry = new ZipEntry(table.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(table.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void read(byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            int files = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    find(RulebookCode.TOO_MANY_FILES, "", MOST_FILES);
                    return;
                }
                if (!keep(entry.getName(), zip.readNBytes(TableFiles.MOST_BYTES + 1))) {
                    return;
                }
            }
            if (files == 0) {
                find(RulebookCode.NOT_A_ZIP, "");
            }
        } catch (IOException | IllegalArgumentException broken) {
            find(RulebookCode.NOT_A_ZIP, "");
        }
    }

    /** Returns whether to read on: the rest of an entry that swells would have to be inflated to be skipped. */
    private boolean keep(String name, byte[] content) {
        if (content.length > TableFiles.MOST_BYTES) {
            find(RulebookCode.TABLE_TOO_LARGE, shown(name), TableFiles.MOST_BYTES >> 10);
            return false;
        }
        if (tables.putIfAbsent(name, content) != null) {
            find(RulebookCode.DOUBLED_TABLE, shown(name));
        }
        return true;
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }

    private void find(RulebookCode code, String where, Object... params) {
        findings.add(Finding.of(code, where, params));
    }
}
