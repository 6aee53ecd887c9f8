package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.pages.Csv;
import fengni.pages.Page;
import fengni.registry.PublicList;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The open dump: the days that there are, and each file of a day, for everybody. */
@Controller
class OpenDumpPages implements Doors {
    private static final String FILE = Places.DUMPS + "/{file}";
    private static final Pattern NAME =
            Pattern.compile("registry-([0-9]{4}-[0-9]{2}-[0-9]{2})\\.(csv|jsonl|manifest\\.json)");

    private final Dumps dumps;
    private final PublicList list;

    OpenDumpPages(Dumps dumps, PublicList list) {
        this.dumps = dumps;
        this.list = list;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, Places.DUMPS), Door.open(HttpMethod.GET, FILE));
    }

    @GetMapping(Places.DUMPS)
    Page list() {
        return Page.of("registry/publication/dumps", "registry.publication.dumps.title")
                .under(Places.LIST, "registry.public.title")
                .with("dumps", dumps.newest())
                .with("days", dumps.keptDays())
                .with("whose", list.whose());
    }

    /** A file of a day never changes; a day whose files were removed answers 410. */
    @GetMapping(FILE)
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String file, @RequestHeader(name = HttpHeaders.IF_NONE_MATCH) Optional<String> seen) {
        var name = NAME.matcher(file);
        return (name.matches() ? day(name.group(1)) : Optional.<LocalDate>empty())
                .flatMap(dumps::find)
                .map(dump -> name.group(2).equals("manifest.json")
                        ? manifest(dump, seen)
                        : file(dump, DumpFormat.of(name.group(2)), seen))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<StreamingResponseBody> manifest(Dump dump, Optional<String> seen) {
        var text = dumps.manifest(dump.day()).orElseThrow().getBytes(StandardCharsets.UTF_8);
        return isKnown(dump.manifestSha256(), seen)
                ? notModified(dump.manifestSha256())
                : head(dump.manifestSha256(), "application/json", Dump.name(dump.day(), "manifest.json"))
                        .contentLength(text.length)
                        .body(out -> out.write(text));
    }

    private ResponseEntity<StreamingResponseBody> file(Dump dump, DumpFormat format, Optional<String> seen) {
        if (!dump.kept()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        var file = dump.files().stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow();
        return isKnown(file.sha256(), seen)
                ? notModified(file.sha256())
                : head(file.sha256(), type(format), Dump.name(dump.day(), format.word()))
                        .contentLength(file.bytes())
                        .body(out -> dumps.write(dump, format, out));
    }

    private static ResponseEntity.BodyBuilder head(String sha256, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + sha256 + "\"");
    }

    private static ResponseEntity<StreamingResponseBody> notModified(String sha256) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag("\"" + sha256 + "\"")
                .build();
    }

    private static boolean isKnown(String sha256, Optional<String> seen) {
        return seen.filter(tags -> tags.contains("\"" + sha256 + "\"")).isPresent();
    }

    private static String type(DumpFormat format) {
        return switch (format) {
            case CSV -> Csv.TYPE;
            case JSONL -> "application/jsonl;charset=UTF-8";
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
