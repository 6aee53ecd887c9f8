package fengni.label.zip;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A ZIP archive (APPNOTE.TXT 6.3) whose two descriptions of each entry agree: the one in the directory at its end and the
 * one before the content. Nothing is unpacked here, and only headers are read.
 *
 * @param entries in the order of the directory
 * @param directoryEnd the byte after the last record of the directory
 * @param stray bytes between entries that belong to none
 */
public record Archive(
        Medium file,
        List<Entry> entries,
        Map<String, Entry> byName,
        ArchiveEnd end,
        long directoryEnd,
        long stray,
        List<Finding> faults) {

    /** Reads an archive that is one document, no part of which may be encrypted. */
    public static Archive of(Medium file) throws Obstacle {
        var archive = ofFiles(file);
        for (Entry entry : archive.entries()) {
            if (entry.isEncrypted()) {
                throw Obstacle.because(CarrierCode.ENTRY_ENCRYPTED, entry.name());
            }
        }
        return archive;
    }

    /** Reads an archive of any files; some of them may be encrypted. */
    public static Archive ofFiles(Medium file) throws Obstacle {
        var end = ArchiveEnd.of(file);
        var directory = file.between(end.directory(), end.directory() + end.directoryBytes());
        var entries = new ArrayList<Entry>();
        int at = 0;
        for (long i = 0; i < end.entries(); i++) {
            if (!directory.has(at, Entry.RECORD) || directory.u32le(at) != EntryWalk.RECORD_SIGN) {
                throw Obstacle.broken(end.directory() + at, "central directory");
            }
            int length = Entry.RECORD
                    + directory.u16le(at + Entry.RECORD_NAME_LENGTH)
                    + directory.u16le(at + Entry.RECORD_EXTRA_LENGTH)
                    + directory.u16le(at + Entry.RECORD_COMMENT_LENGTH);
            if (!directory.has(at, length)) {
                throw Obstacle.broken(end.directory() + at, "central directory");
            }
            entries.add(EntryWalk.entry(file, directory.part(at, length), end.directory()));
            at += length;
        }
        if (at != directory.length()) {
            throw Obstacle.broken(end.directory() + at, "central directory");
        }
        var faults = new ArrayList<Finding>();
        var byName = byName(entries, faults);
        return new Archive(
                file,
                entries,
                byName,
                end,
                end.directory() + end.directoryBytes(),
                stray(entries, end.directory()),
                faults);
    }

    /** Returns the entry of a part; the names of parts do not tell capitals from small letters (ISO/IEC 29500-2, 6.2.2). */
    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** Returns the entries as they lie in the file. */
    public List<Entry> inPlace() {
        return placed(entries);
    }

    public Slice comment() {
        return end.comment();
    }

    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<Entry> placed(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparingLong(Entry::start)).toList();
    }

    private static Map<String, Entry> byName(List<Entry> entries, List<Finding> faults) {
        var byName = new HashMap<String, Entry>();
        for (Entry entry : entries) {
            var known = byName.putIfAbsent(folded(entry.name()), entry);
            if (faults.size() < Limits.FINDINGS && known != null) {
                faults.add(broken(entry, "two entries of one name"));
            }
            if (faults.size() < Limits.FINDINGS && leadsOutside(entry)) {
                faults.add(broken(entry, "name of an entry"));
            }
        }
        return byName;
    }

    private static Finding broken(Entry entry, String what) {
        return Obstacle.broken(entry.name(), what).finding();
    }

    /** A name that would leave the folder it is unpacked in, or that programs read in different ways. */
    private static boolean leadsOutside(Entry entry) {
        var name = entry.name();
        // of a name in a charset that is not told, only the characters of ASCII are what they seem
        boolean told = (entry.record().u16le(Entry.RECORD_FLAGS) & Entry.UTF_8) != 0;
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(unit -> Character.isISOControl(unit) && (told || unit < 0x80))
                || List.of(name.split("/")).contains("..");
    }

    /** Two entries over the same bytes are how an archive becomes a bomb, or shows one content to each of two readers. */
    private static long stray(List<Entry> entries, long directory) throws Obstacle {
        long at = 0;
        long stray = 0;
        for (Entry entry : placed(entries)) {
            if (entry.start() < at) {
                throw Obstacle.broken(entry.name(), "entries overlap");
            }
            stray += entry.start() - at;
            at = entry.end();
        }
        if (at > directory) {
            throw Obstacle.because(CarrierCode.BROKEN_PART, String.valueOf(directory), "entries overlap");
        }
        return stray + directory - at;
    }
}
