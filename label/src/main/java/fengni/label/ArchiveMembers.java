package fengni.label;

import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.label.zip.Unpacking;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files of an archive, one of which is held in memory at a time; those that lie there unpacked are read where they are.
 */
final class ArchiveMembers {
    /** Files of one archive; our own choice. */
    static final int MOST = 20_000;
    /** One file that is unpacked, and all together; our own choices, against archives that grow a thousandfold. */
    static final int FILE_BYTES = 64 << 20;

    private static final long ALL_BYTES = 512L << 20;
    /** What documents that are archives themselves have packed tighter is unpacked at the cost of all. */
    private static final int TIGHT = 20;

    /** Texts that are unpacked are searched as well, which costs about three times as much. */
    private static final int SEARCHED_TIMES = 4;
    /** What one PDF may unpack within; no byte that is deflated becomes more than so many. */
    private static final long DOCUMENT_BYTES = 64L << 20;

    private static final int MOST_PACKED = 1032;

    private static final int STEP = 1 << 16;
    /** What Macintosh computers put beside files, under their names. */
    private static final String FORKS = "__MACOSX/";

    private final Archive archive;
    private final Unpacking unpacking;

    private ArchiveMembers(Archive archive, Unpacking unpacking) {
        this.archive = archive;
        this.unpacking = unpacking;
    }

    /** @param most files that it may have */
    static ArchiveMembers of(Medium medium, int most) throws Obstacle {
        var archive = Archive.ofFiles(medium);
        if (archive.entries().size() > most) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, "", most);
        }
        return new ArchiveMembers(archive, new Unpacking(medium, ALL_BYTES));
    }

    Archive archive() {
        return archive;
    }

    /** Returns what there is to say of the archive itself, and the labels that it has itself. */
    Reading own() {
        var faults = new ArrayList<>(archive.faults());
        if (archive.stray() > 0) {
            faults.add(Finding.of(CarrierCode.STRAY_BYTES, "", archive.stray()));
        }
        var comment =
                Sighting.in(ArchivePlace.ARCHIVE_COMMENT, archive.comment().utf8());
        var comments = archive.entries().stream().flatMap(entry -> said(entry).stream());
        // one more than is judged tells that there are too many
        return new Reading(
                faults,
                Stream.concat(comment.stream(), comments)
                        .limit(Limits.FINDINGS + 1L)
                        .toList());
    }

    /** A comment may stand a second time among the extra fields, in Unicode. */
    private static Optional<Sighting> said(Entry entry) {
        return Sighting.in(ArchivePlace.ENTRY_COMMENT, entry.comment().utf8())
                .or(() -> Sighting.in(ArchivePlace.ENTRY_COMMENT, entry.extra().utf8()));
    }

    /** Returns every file in the order of the directory, but for labels that lie beside texts. */
    List<Entry> files() {
        return archive.entries().stream()
                .filter(entry -> !entry.isFolder() && !isBesideText(entry))
                .toList();
    }

    private boolean isBesideText(Entry entry) {
        var name = entry.name();
        return name.endsWith(Sidecar.ENDING)
                && archive.entry(name.substring(0, name.length() - Sidecar.ENDING.length()))
                        .filter(text -> Format.ofText(text.name()).isPresent())
                        .isPresent();
    }

    /** Returns the format of a file, if it is one that is handled. */
    static Optional<Format> format(Entry entry, Medium content) {
        return entry.name().startsWith(FORKS) ? Optional.empty() : Planned.format(entry.shown(), content);
    }

    Medium content(Entry entry) throws Obstacle {
        boolean lies = entry.method() == Entry.STORED && !entry.isEncrypted() && entry.size() == entry.packed();
        var content = lies ? stored(entry) : Medium.of(unpacking.content(entry, FILE_BYTES));
        unpacking.charge(entry, 0);
        unpacking.charge(entry, content.startsWith(0, "PK") ? tight(content) : within(entry, content));
        return content;
    }

    /**
     * Returns the cost of what a file that is no archive unpacks within. Of a PDF it is told without reading: one that was
     * packed tight is charged for all that it might hold.
     */
    private static long within(Entry entry, Medium content) {
        var carrier = format(entry, content).flatMap(Carriers::of).filter(one -> content.length() <= one.mostBytes());
        boolean unknown = carrier.filter(one -> one.format() == Format.PDF).isPresent();
        return unknown && entry.size() > TIGHT * entry.packed()
                ? Math.min(DOCUMENT_BYTES, entry.size() * MOST_PACKED)
                : carrier.map(one -> SEARCHED_TIMES * one.unpacked(content)).orElse(0L);
    }

    /** Returns how many bytes a document within the archive has packed so tight that it may be there for the work alone. */
    private static long tight(Medium document) {
        try {
            return Archive.ofFiles(document).entries().stream()
                    .filter(part -> part.size() > TIGHT * part.packed())
                    .mapToLong(Entry::size)
                    .sum();
        } catch (Obstacle nothingToUnpack) {
            return 0;
        }
    }

    private Medium stored(Entry entry) throws Obstacle {
        var content = archive.file().part(entry.data(), entry.data() + entry.packed());
        var crc = new CRC32();
        for (long at = 0; at < content.length(); at += STEP) {
            var step = content.slice(at, Math.min(STEP, content.length() - at));
            crc.update(step.file(), step.start(), step.length());
        }
        if (crc.getValue() != entry.crc()) {
            throw Obstacle.broken(entry.name(), "CRC");
        }
        return content;
    }

    /** Returns what the file beside a text says, if there is one. */
    Optional<LabelReading> beside(Entry text) throws Obstacle {
        var beside = archive.entry(text.name() + Sidecar.ENDING);
        return beside.isEmpty() || Format.ofText(text.name()).isEmpty()
                ? Optional.empty()
                : Optional.of(Sidecar.read(unpacking.content(beside.get(), Sidecar.MOST_BYTES)));
    }
}
