package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.registry.Keeper;
import fengni.registry.PublicList;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/registry/dumps}: the newest open dumps, so that a program finds what it has not taken yet. */
@RestController
@RequestMapping("/api/v1/registry/dumps")
final class OpenDumpApi implements Doors {
    private final Dumps dumps;
    private final PublicList list;
    private final InstantSource clock;

    OpenDumpApi(Dumps dumps, PublicList list, InstantSource clock) {
        this.dumps = dumps;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, "/api/v1/registry/dumps"));
    }

    record File(String path, String sha256, long bytes, int lines) {}

    /** @param files none once they are removed; the manifest stays */
    record Day(LocalDate day, int entries, String manifest, String manifestSha256, List<File> files) {
        static Day of(Dump dump) {
            return new Day(
                    dump.day(),
                    dump.entries(),
                    dump.path("manifest.json"),
                    dump.manifestSha256(),
                    dump.kept()
                            ? dump.files().stream()
                                    .map(file -> new File(
                                            dump.path(file.format().word()), file.sha256(), file.bytes(), file.lines()))
                                    .toList()
                            : List.of());
        }
    }

    record Days(boolean official, Keeper registry, Instant asOf, List<Day> items) {}

    @GetMapping
    Days list() {
        return new Days(
                false,
                Keeper.of(list.whose()),
                clock.instant(),
                dumps.newest().stream().map(Day::of).toList());
    }
}
