package fengni.label.text;

import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Splice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** Every label of a page: {@code meta} elements, scripts that hold data, comments. */
final class PageLabels {
    static final String NAME = "AIGC";

    private PageLabels() {}

    /** Returns the elements that stand where ours does. */
    static List<Element> slots(Page.Read page) {
        return metas(page).filter(PageLabels::isSlot).limit(Limits.FINDINGS).toList();
    }

    /** Returns the stretches that the labels take up, each with the line break that its writer put before it. */
    static List<Splice> taken(Page.Read page) {
        return slots(page).stream()
                .map(label -> {
                    int to = label.sourceRange().endPos();
                    int from = label.sourceRange().startPos();
                    for (String end : List.of("\r\n", "\n")) {
                        if (page.latin().startsWith(end, to)) {
                            from -= page.latin().startsWith(end, from - end.length()) ? end.length() : 0;
                            break;
                        }
                    }
                    return new Splice(page.start() + from, page.start() + to, new byte[0]);
                })
                .toList();
    }

    static List<Sighting> of(Page.Read page) {
        var metas = metas(page).flatMap(meta -> meta(meta).stream());
        var scripts = page.tree().getElementsByTag("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("json"))
                .flatMap(script -> Sighting.in(TextPlace.SCRIPT, script.data()).stream());
        var comments = page.tree()
                .nodeStream(Comment.class)
                .flatMap(comment -> Sighting.in(TextPlace.COMMENT, comment.getData()).stream());
        return Stream.of(metas, scripts, comments)
                .flatMap(all -> all)
                .limit(Limits.FINDINGS)
                .map(seen -> new Sighting(seen.place(), page.decoded(seen.value()), seen.certain()))
                .toList();
    }

    private static Stream<Element> metas(Page.Read page) {
        return page.tree().getElementsByTag("meta").stream();
    }

    private static Optional<Sighting> meta(Element meta) {
        var content = meta.attr("content");
        if (isSlot(meta)) {
            return Optional.of(new Sighting(TextPlace.META, content, true));
        }
        boolean named = Stream.of("name", "property", "itemprop", "http-equiv")
                .anyMatch(attribute -> meta.attr(attribute).strip().equalsIgnoreCase(NAME));
        return named
                ? Optional.of(new Sighting(TextPlace.OTHER_META, content, true))
                : Sighting.in(TextPlace.OTHER_META, content);
    }

    private static boolean isSlot(Element meta) {
        return meta.attr("name").strip().equalsIgnoreCase(NAME)
                && Optional.ofNullable(meta.parent())
                        .filter(parent -> parent.nameIs("head"))
                        .isPresent();
    }
}
