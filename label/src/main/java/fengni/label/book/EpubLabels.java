package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import fengni.label.zip.ArchiveEdit;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels of one book: where they stand, and how one is put in. */
final class EpubLabels {
    private static final String USUAL_PREFIX = "TC260";

    private final EpubBook book;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    private EpubLabels(EpubBook book) {
        this.book = book;
    }

    static Reading reading(EpubBook book) {
        var labels = new EpubLabels(book);
        labels.faults.addAll(book.parts().faults());
        if (!EpubBook.beginsWithType(book.parts().archive())) {
            labels.faults.add(Finding.of(BookCode.TYPE_NOT_FIRST, "mimetype"));
        }
        labels.metas(book.main());
        labels.comments();
        labels.others();
        labels.chapters();
        return new Reading(labels.faults, labels.sightings);
    }

    /** Those whose name says so come first: thousands of others shall not hide them. */
    private void metas(EpubPackage main) {
        main.metas().stream().filter(EpubPackage.Meta::isNamedAsLabels).forEach(meta -> {
            var place = main.isSlot(meta) ? EpubPlace.BOOK_PROPERTY : EpubPlace.OTHER_PROPERTY;
            see(new Sighting(place, meta.value().strip(), true));
        });
        main.metas().stream()
                .filter(meta -> !meta.isNamedAsLabels())
                .flatMap(meta -> Sighting.in(EpubPlace.OTHER_PROPERTY, meta.value()).stream())
                .forEach(this::see);
        main.dublinCore().stream()
                .flatMap(text -> Sighting.in(EpubPlace.DUBLIN_CORE, text).stream())
                .forEach(this::see);
    }

    private void comments() {
        Parts.inComments(EpubPlace.PACKAGE_COMMENT, book.main().xml().text()).forEach(this::see);
        book.parts().inComment(EpubPlace.ARCHIVE_COMMENT).ifPresent(this::see);
    }

    private void others() {
        for (String other : book.others()) {
            try {
                var described = EpubPackage.of(book.parts().xml(other, BookLimits.PACKAGE_BYTES));
                Stream.concat(described.metas().stream().map(EpubPackage.Meta::value), described.dublinCore().stream())
                        .flatMap(text -> Sighting.in(EpubPlace.OTHER_RENDITION, text).stream())
                        .forEach(this::see);
            } catch (Obstacle fault) {
                fault(fault);
            }
        }
    }

    /** What only programs with a key can read has no labels for the others. */
    private void chapters() {
        try {
            var encrypted = book.encrypted();
            for (String chapter : book.reading()) {
                if (!encrypted.contains(chapter)) {
                    chapter(chapter);
                }
            }
        } catch (Obstacle fault) {
            fault(fault);
        }
    }

    private void chapter(String part) {
        try {
            var bytes = book.parts().bytes(part, BookLimits.CONTENT_BYTES);
            Asides.of(new String(bytes, StandardCharsets.UTF_8)).stream()
                    .flatMap(text -> Sighting.in(EpubPlace.CHAPTER, text).stream())
                    .forEach(this::see);
        } catch (Obstacle fault) {
            fault(fault);
        }
    }

    private void fault(Obstacle fault) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(fault.finding());
        }
    }

    /** One more than is judged tells that there were too many. */
    private void see(Sighting sighting) {
        if (sightings.size() <= Limits.FINDINGS) {
            sightings.add(sighting);
        }
    }

    /** Plans to put the label in, in place of an older one. */
    static Edited edited(EpubBook book, AigcLabel label) throws Obstacle {
        var main = book.main();
        var text = main.metas().stream().anyMatch(main::isSlot)
                ? replaced(main, label.wrappedJson())
                : added(main, label.wrappedJson());
        var edit = new ArchiveEdit(book.parts().archive());
        edit.put(EpubBook.name(main), main.xml().edited(text));
        return new Edited.Change(edit.splices(), List.of(Finding.of(CarrierCode.BEYOND_GUIDES, "")));
    }

    private static String replaced(EpubPackage main, String json) throws Obstacle {
        var text = main.xml().text();
        var cursor = new XmlCursor(text);
        var open = Optional.<XmlTag>empty();
        while (cursor.advance()) {
            if (!cursor.is(main.vocabulary(), "meta")) {
                continue;
            }
            if (open.isPresent()) {
                return XmlInsertion.replaced(
                        text, open.get().end(), cursor.tag().start(), XmlText.escaped(json));
            }
            var content = cursor.tag().attribute("content");
            if (isSlot(main, cursor) && main.third()) {
                if (cursor.closes()) {
                    return XmlInsertion.first(text, cursor.tag(), XmlText.escaped(json));
                }
                open = Optional.of(cursor.tag());
            } else if (isSlot(main, cursor) && content.isPresent()) {
                var place = content.get();
                return XmlInsertion.replaced(text, place.from(), place.to(), quoted(json));
            }
        }
        throw Obstacle.broken(main.xml().part(), "meta");
    }

    private static boolean isSlot(EpubPackage main, XmlCursor cursor) {
        return cursor.opens()
                && cursor.written("refines").isEmpty()
                && cursor.written(main.third() ? "property" : "name")
                        .filter(key -> key.equals(name(main)))
                        .isPresent();
    }

    private static String name(EpubPackage main) {
        return main.third() ? main.prefix().orElse(USUAL_PREFIX) + ':' + EpubPackage.NAME : EpubPackage.NAME;
    }

    private static String added(EpubPackage main, String json) throws Obstacle {
        var text = main.xml().text();
        var cursor = new XmlCursor(text);
        var root = Optional.<XmlTag>empty();
        while (cursor.advance()) {
            var tag = cursor.tag();
            if (cursor.depth() == 1 && cursor.opens()) {
                root = Optional.of(tag);
            } else if (cursor.depth() == 2 && cursor.closes() && cursor.is(main.vocabulary(), "metadata")) {
                var prefix = main.third() ? main.prefix().orElseGet(() -> freePrefix(main)) : "";
                var meta = XmlInsertion.last(text, tag, meta(tag, prefix, json));
                boolean declared = !main.third() || main.prefix().isPresent();
                return declared ? meta : declared(meta, root.orElseThrow(), prefix);
            }
        }
        throw Obstacle.broken(main.xml().part(), "metadata");
    }

    private static String meta(XmlTag metadata, String prefix, String json) {
        var name = (metadata.prefix().isEmpty() ? "" : metadata.prefix() + ':') + "meta";
        return prefix.isEmpty()
                ? '<' + name + " name=\"" + EpubPackage.NAME + "\" content=\"" + quoted(json) + "\"/>"
                : '<' + name + " property=\"" + prefix + ':' + EpubPackage.NAME + "\">" + XmlText.escaped(json) + "</"
                        + name + '>';
    }

    /** Without its declaration a property would be one of EPUB itself, which has none of that name (EPUB 3.3, D.1.4). */
    private static String declared(String text, XmlTag root, String prefix) {
        var declaration = prefix + ": " + EpubPackage.LABELS;
        return root.attribute("prefix")
                .map(there -> XmlInsertion.at(text, there.to(), (there.from() == there.to() ? "" : " ") + declaration))
                .orElseGet(() -> XmlInsertion.at(
                        text, root.start() + 1 + root.name().length(), " prefix=\"" + declaration + '"'));
    }

    private static String freePrefix(EpubPackage main) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? USUAL_PREFIX : USUAL_PREFIX + "-" + number)
                .filter(prefix -> !main.declares(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** An attribute that is there may have either quotes. */
    private static String quoted(String json) {
        return XmlText.quoted(json).replace("'", "&#39;");
    }
}
