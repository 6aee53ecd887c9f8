package fengni.registry.publication;

import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.Keeper;
import fengni.registry.PublicList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The open dump, once a day. Any node may ask for it at any time: the first makes it, the others find it made.
 *
 * <p>A dump is written within one transaction, and the evidence keeps its digests before it is committed: it is there whole
 * or not at all, whatever stops the program, and survives a crash when the method has returned. Memory holds the entries of
 * one piece. Safe for use by many threads.
 */
final class Dumps {
    private static final int SHOWN = 50;

    private final DumpTable table;
    private final PublicationSettingsTable settings;
    private final PublicList list;
    private final Recorder recorder;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    Dumps(DumpTable table, PublicationSettingsTable settings, PublicList list, Batches.Around around) {
        this.table = table;
        this.settings = settings;
        this.list = list;
        this.recorder = around.recorder();
        this.clock = around.clock();
        this.transactions = around.transactions();
    }

    /** Makes today's dump, unless it is made already or nobody has said yet whose registry this is. */
    boolean make() {
        var today = ChinaDay.of(clock.instant());
        return list.whose().isPresent() && !table.has(today) && inOne(today);
    }

    private boolean inOne(LocalDate today) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            table.lock();
            if (table.has(today)) {
                return false;
            }
            make(today);
            table.forget(
                    today.minusDays(settings.find().dumpDays()), clock.instant().atOffset(ZoneOffset.UTC));
            return true;
        }));
    }

    private void make(LocalDate today) {
        var keeper = Keeper.of(list.whose());
        var lines = new DumpLines(keeper.name());
        var files = Stream.of(DumpFormat.values())
                .map(format -> new DumpFile(format, lines, table, today))
                .toList();
        var count = new int[1];
        list.each(versions -> {
            files.forEach(file -> file.add(versions));
            count[0]++;
        });
        var now = clock.instant();
        var done = files.stream().map(DumpFile::finish).toList();
        var manifest = manifest(today, keeper, count[0], done).text();
        var sha256 = Digest.of(manifest.getBytes(StandardCharsets.UTF_8));
        recorder.keep(PublicationRecord.of(
                "dump_made",
                "system",
                Map.of("day", today.toString(), "entries", (long) count[0], "manifest", sha256),
                Map.of("face", "registry")));
        table.add(new Dump(today, now, count[0], sha256, true, done), manifest);
    }

    private DumpManifest manifest(LocalDate today, Keeper keeper, int entries, List<Dump.File> files) {
        return new DumpManifest(
                false,
                Words.of(Language.ZH).say("registry.not-official"),
                keeper,
                today,
                clock.instant(),
                entries,
                files.stream()
                        .map(file -> new DumpManifest.File(
                                Dump.name(today, file.format().word()), file.sha256(), file.bytes(), file.lines()))
                        .toList(),
                table.list(1).stream()
                        .findFirst()
                        .map(last -> new DumpManifest.Previous(last.day(), last.manifestSha256())));
    }

    Optional<Dump> find(LocalDate day) {
        return table.find(day);
    }

    /** Returns the newest dumps first. */
    List<Dump> newest() {
        return table.list(SHOWN);
    }

    Optional<String> manifest(LocalDate day) {
        return table.manifest(day);
    }

    /** Writes a file piece by piece. */
    void write(Dump dump, DumpFormat format, OutputStream out) throws IOException {
        int place = 0;
        for (var piece = table.piece(dump.day(), format, 0); piece.isPresent(); ) {
            DumpPiece.unpack(piece.get(), out);
            piece = table.piece(dump.day(), format, ++place);
        }
    }

    int keptDays() {
        return settings.find().dumpDays();
    }
}
