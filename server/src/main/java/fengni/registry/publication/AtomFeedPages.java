package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.Filing;
import fengni.registry.PublicList;
import fengni.registry.Whose;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Feeds to subscribe to: notices, and every change of the list. In Chinese, the language of what they tell of. */
@Controller
class AtomFeedPages implements Doors {
    private static final String NOTICES = Places.FEEDS + "/notices.atom";
    private static final String CHANGES = Places.FEEDS + "/changes.atom";
    private static final MediaType TYPE = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final int ENTRIES = 100;
    private static final Words WORDS = Words.of(Language.ZH);

    private final Batches batches;
    private final PublicList list;

    AtomFeedPages(Batches batches, PublicList list) {
        this.batches = batches;
        this.list = list;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, NOTICES), Door.open(HttpMethod.GET, CHANGES));
    }

    @GetMapping(NOTICES)
    ResponseEntity<byte[]> notices(HttpServletRequest request) {
        var base = base(request);
        return answer(feed(
                "notices",
                base,
                NOTICES,
                Places.BATCHES,
                batches.published(new Cursor(0, ENTRIES)).items().stream()
                        .map(batch -> notice(base, batch))
                        .toList()));
    }

    @GetMapping(CHANGES)
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        var base = base(request);
        var all = Stream.concat(
                        list.latest(ENTRIES).stream().map(one -> version(base, one)),
                        list.latestEnds(ENTRIES).stream().map(one -> end(base, one)))
                .sorted(Comparator.comparing(Atom.Entry::updated).reversed())
                .limit(ENTRIES)
                .toList();
        return answer(feed("changes", base, CHANGES, Places.LIST, all));
    }

    private Atom feed(String name, String base, String self, String page, List<Atom.Entry> entries) {
        var keeper = list.whose().map(Whose::name).orElse(WORDS.say("registry.publication.column.keeper"));
        return new Atom(
                named("feed " + name + " " + keeper),
                keeper + " · " + WORDS.say("registry.publication.feed." + name),
                WORDS.say("registry.not-official"),
                keeper,
                base + self,
                base + page,
                entries);
    }

    private static Atom.Entry notice(String base, Batch batch) {
        var out = batch.published().orElseThrow();
        return new Atom.Entry(batch.feedId(), batch.title(), out.at(), base + batch.path(), batch.body());
    }

    private static Atom.Entry version(String base, Filing one) {
        var what = WORDS.say(one.version() == 1 ? "registry.filing.first" : "registry.filing.later", one.version());
        var changes = one.changes().stream()
                .map(code -> WORDS.say("registry.changed." + code))
                .collect(Collectors.joining("、"));
        return new Atom.Entry(
                named(one.number() + " " + one.version()),
                one.number() + " " + one.algorithm() + "：" + what,
                one.at(),
                base + Places.version(one),
                one.subject() + (changes.isEmpty() ? "" : "；" + changes));
    }

    private static Atom.Entry end(String base, Filing one) {
        var end = one.end().orElseThrow();
        return new Atom.Entry(
                named(one.number() + " end"),
                one.number() + " " + one.algorithm() + "：" + WORDS.say("registry.state." + end.state()),
                end.at(),
                base + Places.record(one),
                one.subject());
    }

    /** The same thing has the same name in every answer (RFC 4287, 4.2.6). */
    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(("fengni registry " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(Atom feed) {
        var bytes = feed.bytes();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .eTag("\"" + Digest.of(bytes) + "\"")
                .body(bytes);
    }

    private static String base(HttpServletRequest request) {
        var whole = request.getRequestURL();
        return whole.substring(0, whole.length() - request.getRequestURI().length());
    }
}
