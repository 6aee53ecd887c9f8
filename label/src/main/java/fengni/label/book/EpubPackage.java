package fengni.label.book;

import fengni.label.Obstacle;
import fengni.label.xml.Namespace;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * The description of a book (EPUB 3.3, 5; OPF 2.0.1): what it says of itself, its files, and the order they are read in.
 *
 * @param vocabulary the namespace of its root, which books older than EPUB 2 have another of
 * @param third true for EPUB 3, where properties have taken the place of named metas
 * @param prefixes what stands in the attribute of the root that declares vocabularies
 */
record EpubPackage(
        XmlText xml,
        Namespace vocabulary,
        boolean third,
        String prefixes,
        List<Meta> metas,
        List<String> dublinCore,
        Map<String, Item> items,
        List<String> spine) {
    /** Names the vocabulary; nothing needs to be found there (EPUB 3.3, D.1). */
    static final String LABELS = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    static final String NAME = "AIGC";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /**
     * A statement about the book.
     *
     * @param key the property, or the name in EPUB 2
     * @param property true if it is a property
     */
    record Meta(String key, boolean property, boolean refines, String value) {
        boolean isNamedAsLabels() {
            var last = key.substring(key.lastIndexOf(':') + 1).strip();
            return last.equalsIgnoreCase(NAME) || last.equalsIgnoreCase("TC260:AIGC");
        }
    }

    /** A file of the book; {@code href} as it is written, counted from the description. */
    record Item(String href, String type) {}

    static EpubPackage of(XmlText xml) throws Obstacle {
        var reader = new Reader();
        xml.walk(reader);
        if (!reader.rooted) {
            throw Obstacle.broken(xml.part(), "package");
        }
        return new EpubPackage(
                xml,
                reader.vocabulary::equals,
                reader.version.strip().startsWith("3"),
                reader.prefixes,
                List.copyOf(reader.metas),
                List.copyOf(reader.dublinCore),
                Map.copyOf(reader.items),
                List.copyOf(reader.spine));
    }

    private static final class Reader implements XmlEvents {
        private final List<Meta> metas = new ArrayList<>();
        private final List<String> dublinCore = new ArrayList<>();
        private final Map<String, Item> items = new HashMap<>();
        private final List<String> spine = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Optional<Meta> open = Optional.empty();
        private String vocabulary = "";
        private String version = "";
        private String prefixes = "";
        private boolean rooted;

        @Override
        public void open(XMLStreamReader element, int depth) {
            text.setLength(0);
            if (depth == 1) {
                rooted = element.getLocalName().equals("package");
                vocabulary = namespace(element);
                version = value(element, "version");
                prefixes = value(element, "prefix");
            } else if (namespace(element).equals(vocabulary)) {
                part(element);
            }
        }

        private void part(XMLStreamReader element) {
            switch (element.getLocalName()) {
                case "meta" -> open = Optional.of(meta(element));
                case "item" ->
                    items.putIfAbsent(
                            value(element, "id"), new Item(value(element, "href"), value(element, "media-type")));
                case "itemref" -> spine.add(value(element, "idref"));
                default -> {
                    // nothing else speaks of labels or of reading order
                }
            }
        }

        private static Meta meta(XMLStreamReader element) {
            var property = XmlEvents.attribute(element, "property");
            return new Meta(
                    property.orElseGet(() -> value(element, "name")),
                    property.isPresent(),
                    XmlEvents.attribute(element, "refines").isPresent(),
                    value(element, "content"));
        }

        @Override
        public void text(String piece, int depth) {
            text.append(piece);
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            if (namespace(element).equals(DUBLIN_CORE)) {
                dublinCore.add(text.toString());
            } else if (element.getLocalName().equals("meta")) {
                open.ifPresent(meta -> metas.add(
                        meta.property() ? new Meta(meta.key(), true, meta.refines(), text.toString()) : meta));
                open = Optional.empty();
            }
            text.setLength(0);
        }

        private static String value(XMLStreamReader element, String name) {
            return XmlEvents.attribute(element, name).orElse("");
        }

        private static String namespace(XMLStreamReader element) {
            return Optional.ofNullable(element.getNamespaceURI()).orElse("");
        }
    }

    /** Returns the prefix under which the book knows the vocabulary of labels. */
    Optional<String> prefix() {
        return declarations().entrySet().stream()
                .filter(declared -> declared.getValue().equals(LABELS))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean declares(String prefix) {
        return declarations().containsKey(prefix);
    }

    private Map<String, String> declarations() {
        var words = List.of(prefixes.strip().split("\\s+"));
        var declared = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            declared.putIfAbsent(words.get(i).replaceFirst(":$", ""), words.get(i + 1));
        }
        return declared;
    }

    /** Returns true for the place that is written: a property of the declared vocabulary, or a named meta in EPUB 2. */
    boolean isSlot(Meta meta) {
        if (meta.refines() || meta.property() != third) {
            return false;
        }
        return third
                ? prefix().filter(prefix -> meta.key().equals(prefix + ':' + NAME))
                        .isPresent()
                : meta.key().equals(NAME);
    }

    /** Returns the elements that list the files and their order, as they are written, which no label changes. */
    String files() {
        var files = new StringBuilder();
        var cursor = new XmlCursor(xml.text());
        int from = 0;
        while (cursor.advance()) {
            boolean lists =
                    cursor.depth() == 2 && (cursor.is(vocabulary, "manifest") || cursor.is(vocabulary, "spine"));
            if (lists && cursor.opens()) {
                from = cursor.tag().start();
            }
            if (lists && cursor.closes()) {
                files.append(xml.text(), from, cursor.tag().end()).append('\0');
            }
        }
        return files.toString();
    }

    boolean isFixedLayout() {
        return metas.stream()
                .anyMatch(meta -> meta.key().equals("rendition:layout")
                        && meta.value().strip().equals("pre-paginated"));
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }
}
