package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.xml.XmlEvents;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * A book in EPUB 2 or 3 (EPUB 3.3, 4: the container).
 *
 * @param main the description of the rendition that every program reads
 * @param others the names of the descriptions of further renditions
 */
record EpubBook(Parts parts, EpubPackage main, List<String> others) {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final String RIGHTS = "META-INF/rights.xml";
    private static final String SIGNATURES = "META-INF/signatures.xml";
    private static final String MEDIA_TYPE = "application/oebps-package+xml";

    static EpubBook of(Medium medium) throws Obstacle {
        var parts = Parts.of(medium);
        var roots = roots(parts);
        if (roots.isEmpty()) {
            throw Obstacle.broken(CONTAINER, "rootfile");
        }
        var main = EpubPackage.of(parts.xml(roots.getFirst(), BookLimits.PACKAGE_BYTES));
        return new EpubBook(parts, main, roots.subList(1, roots.size()));
    }

    private static List<String> roots(Parts parts) throws Obstacle {
        var roots = new ArrayList<String>();
        parts.xml(CONTAINER, BookLimits.PACKAGE_BYTES).walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                boolean book = element.getLocalName().equals("rootfile")
                        && XmlEvents.attribute(element, "media-type")
                                .filter(type -> !type.equals(MEDIA_TYPE))
                                .isEmpty();
                if (book) {
                    XmlEvents.attribute(element, "full-path")
                            .flatMap(path -> parts.archive().entry(path))
                            .ifPresent(entry -> roots.add(entry.name()));
                }
            }
        });
        return roots;
    }

    /** Returns why nothing may be changed, if that is so. */
    Optional<Finding> against() throws Obstacle {
        if (parts.has(SIGNATURES)) {
            return Optional.of(Finding.of(CarrierCode.PACKAGE_SIGNED, SIGNATURES));
        }
        if (parts.has(RIGHTS)) {
            // who may read a protected book is told in terms that only its seller knows
            return Optional.of(Finding.of(CarrierCode.ENTRY_ENCRYPTED, RIGHTS));
        }
        if (encrypted().contains(name(main))) {
            return Optional.of(Finding.of(CarrierCode.ENTRY_ENCRYPTED, name(main)));
        }
        return parts.archive().faults().stream().findFirst();
    }

    /** Returns the names of the parts that programs decrypt; fonts that are only scrambled are among them. */
    Set<String> encrypted() throws Obstacle {
        var names = new HashSet<String>();
        if (parts.has(ENCRYPTION)) {
            parts.xml(ENCRYPTION, BookLimits.PACKAGE_BYTES).walk(new XmlEvents() {
                @Override
                public void open(XMLStreamReader element, int depth) {
                    if (element.getLocalName().equals("CipherReference")) {
                        XmlEvents.attribute(element, "URI")
                                .map(EpubBook::decoded)
                                .flatMap(path -> parts.archive().entry(path))
                                .ifPresent(entry -> names.add(entry.name()));
                    }
                }
            });
        }
        return names;
    }

    static String name(EpubPackage document) {
        return document.xml().part();
    }

    /** Returns the file of an item of the main description, if it is in the book. */
    Optional<String> file(EpubPackage.Item item) {
        var path = item.href().replaceFirst("#.*", "");
        return Parts.resolved(name(main), decoded(path))
                .flatMap(parts.archive()::entry)
                .map(Entry::name);
    }

    /** Returns the texts in reading order, as far as they are in the book. */
    List<String> reading() {
        return main.spine().stream()
                .flatMap(id -> main.item(id).stream())
                .flatMap(item -> file(item).stream())
                .distinct()
                .limit(BookLimits.PAGES)
                .toList();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }

    /** The archive of a book begins with what it is, not packed (EPUB 3.3, 4.3.3). */
    static boolean beginsWithType(Archive archive) {
        return archive.entries().stream()
                .filter(entry -> entry.name().equals("mimetype"))
                .anyMatch(entry -> entry.start() == 0 && entry.method() == Entry.STORED);
    }
}
