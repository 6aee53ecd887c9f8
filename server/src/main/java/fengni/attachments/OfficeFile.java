package fengni.attachments;

import fengni.attachments.Recognition.Known;
import fengni.attachments.Recognition.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Knows an Office document (ECMA-376, a ZIP archive) and refuses one with anything that could run: macros, controls,
 * embedded programs. Only the list of contents is unpacked, up to a limit, so that no archive can fill the memory.
 */
final class OfficeFile {
    private static final Refused NOT_KNOWN = new Refused("attachment_kind");
    private static final Refused ACTIVE = new Refused("attachment_active");

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TYPES = 1 << 20;
    private static final Pattern RUNS = Pattern.compile(
            ".*(vbaproject|vbadata|/macrosheets/|/activex/|/ctrlprops/|\\.bin$|\\.(xls|doc|ppt|dot|pot)m$"
                    + "|\\.(exe|dll|scr|js|jse|vbs|vbe|wsf|hta|lnk|bat|cmd|ps1|jar|msi)$).*");
    /** Names that stand for harmless binary parts. */
    private static final Pattern HARMLESS =
            Pattern.compile("xl/printersettings/.*\\.bin|.*/printersettings[0-9]*\\.bin");

    private static final Map<String, Kind> MAIN = Map.of(
            "wordprocessingml.document.main+xml", Kind.DOCX,
            "spreadsheetml.sheet.main+xml", Kind.XLSX,
            "presentationml.presentation.main+xml", Kind.PPTX);

    private final Bytes bytes;

    OfficeFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** One line of the archive's directory. */
    private record Entry(String name, boolean encrypted, int method, long packed, long local) {}

    Recognition recognise() {
        var entries = entries();
        if (entries.stream().map(entry -> entry.name().toLowerCase(Locale.ROOT)).anyMatch(OfficeFile::runs)) {
            return ACTIVE;
        }
        return entries.stream()
                .filter(entry -> entry.name().equals(TYPES))
                .findFirst()
                .flatMap(this::unpacked)
                .map(OfficeFile::kind)
                .orElse(NOT_KNOWN);
    }

    private static boolean runs(String name) {
        return RUNS.matcher(name).matches() && !HARMLESS.matcher(name).matches();
    }

    private static Recognition kind(String types) {
        var lower = types.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("activex")) {
            return ACTIVE;
        }
        var found = MAIN.entrySet().stream()
                .filter(main -> lower.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? new Known(found.getFirst()) : NOT_KNOWN;
    }

    /** Reads the directory; an archive that says one thing there and another at the entry itself has none. */
    private List<Entry> entries() {
        int end = bytes.zipEnd();
        long count = bytes.little(end + 10L, 2);
        long place = bytes.little(end + 16L, 4);
        var entries = new ArrayList<Entry>();
        for (int i = 0; end >= 0 && i < Math.min(count, MOST_ENTRIES); i++) {
            if (!bytes.is(place, "PK\1\2")) {
                return List.of();
            }
            long name = bytes.little(place + 28, 2);
            var entry = entry(place, name);
            if (entry.encrypted() || !standsAt(entry)) {
                return List.of();
            }
            entries.add(entry);
            place += 46 + name + bytes.little(place + 30, 2) + bytes.little(place + 32, 2);
        }
        return count <= MOST_ENTRIES && place == end ? entries : List.of();
    }

    private Entry entry(long place, long name) {
        boolean encrypted = (bytes.little(place + 8, 2) & 1) != 0;
        return new Entry(
                bytes.text(place + 46, name).replace('\\', '/'),
                encrypted,
                (int) bytes.little(place + 10, 2),
                bytes.little(place + 20, 4),
                bytes.little(place + 42, 4));
    }

    private boolean standsAt(Entry entry) {
        long name = bytes.little(entry.local() + 26, 2);
        return bytes.is(entry.local(), "PK\3\4")
                && bytes.text(entry.local() + 30, name).replace('\\', '/').equals(entry.name());
    }

    private Optional<String> unpacked(Entry entry) {
        long begin = entry.local() + 30 + bytes.little(entry.local() + 26, 2) + bytes.little(entry.local() + 28, 2);
        if (begin + entry.packed() > bytes.length()) {
            return Optional.empty();
        }
        return switch (entry.method()) {
            case 0 -> Optional.of(bytes.text(begin, Math.min(entry.packed(), LONGEST_TYPES)));
            case 8 -> inflated((int) begin, (int) entry.packed());
            default -> Optional.empty();
        };
    }

    private Optional<String> inflated(int begin, int packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.all(), begin, packed);
            var unpacked = new byte[LONGEST_TYPES];
            int length = inflater.inflate(unpacked);
            return inflater.finished()
                    ? Optional.of(new String(unpacked, 0, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (DataFormatException _) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
