package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.xml.Namespace;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * A file of fixed pages (GB/T 33190-2016): one or several documents in one archive.
 *
 * @param main the part {@code OFD.xml}, which names the documents
 * @param vocabulary the namespace of its root
 */
record OfdFile(Parts parts, XmlText main, Namespace vocabulary, List<Document> documents, List<String> signatures) {
    static final String MAIN = "OFD.xml";
    static final String CUSTOM_DATA = "CustomData";

    /**
     * One document.
     *
     * @param infos what it says of itself
     * @param root the part that names its pages
     */
    record Document(List<String> infos, List<Custom> customs, Optional<String> root) {}

    /** One entry of the data that anybody may add. */
    record Custom(String name, String value) {}

    static OfdFile of(Medium medium) throws Obstacle {
        var parts = Parts.of(medium);
        var main = parts.xml(MAIN, BookLimits.PACKAGE_BYTES);
        var reader = new Reader();
        main.walk(reader);
        if (!reader.rooted || reader.documents.isEmpty()) {
            throw Obstacle.broken(MAIN, reader.rooted ? "DocBody" : "OFD");
        }
        return new OfdFile(
                parts, main, reader.vocabulary::equals, List.copyOf(reader.documents), List.copyOf(reader.signatures));
    }

    private static final class Reader implements XmlEvents {
        private final List<Document> documents = new ArrayList<>();
        private final List<String> signatures = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private List<String> infos = new ArrayList<>();
        private List<Custom> customs = new ArrayList<>();
        private Optional<String> root = Optional.empty();
        private String custom = "";
        private String vocabulary = "";
        private boolean rooted;

        @Override
        public void open(XMLStreamReader element, int depth) {
            text.setLength(0);
            if (depth == 1) {
                vocabulary = Optional.ofNullable(element.getNamespaceURI()).orElse("");
                rooted = element.getLocalName().equals("OFD");
            } else if (element.getLocalName().equals(CUSTOM_DATA)) {
                custom = XmlEvents.attribute(element, "Name").orElse("");
            }
        }

        @Override
        public void text(String piece, int depth) {
            text.append(piece);
        }

        @Override
        public void close(XMLStreamReader element, int depth) {
            switch (element.getLocalName()) {
                case "DocBody" -> {
                    documents.add(new Document(List.copyOf(infos), List.copyOf(customs), root));
                    infos = new ArrayList<>();
                    customs = new ArrayList<>();
                    root = Optional.empty();
                }
                case CUSTOM_DATA -> customs.add(new Custom(custom, text.toString()));
                case "DocRoot" -> root = Parts.resolved(MAIN, text.toString().strip());
                case "Signatures" -> signatures.add(text.toString().strip());
                default -> infos.add(text.toString());
            }
            text.setLength(0);
        }
    }

    /** Returns why nothing may be changed, if that is so. */
    Optional<Finding> against() throws Obstacle {
        for (Entry entry : parts.archive().entries()) {
            var name = Archive.folded(entry.name());
            if (name.endsWith("/signature.xml") || name.endsWith(".esl")) {
                return Optional.of(Finding.of(CarrierCode.PACKAGE_SIGNED, entry.name()));
            }
            if (name.equals("encryptions.xml") || name.endsWith("/encryptions.xml")) {
                return Optional.of(Finding.of(CarrierCode.ENTRY_ENCRYPTED, entry.name()));
            }
        }
        for (String list : signatures) {
            if (isSigned(list)) {
                return Optional.of(Finding.of(CarrierCode.PACKAGE_SIGNED, list));
            }
        }
        return parts.archive().faults().stream().findFirst();
    }

    /** A list of signatures may be empty, or not there. */
    private boolean isSigned(String list) throws Obstacle {
        var part = Parts.resolved(MAIN, list).filter(parts::has);
        if (part.isEmpty()) {
            return false;
        }
        var text = parts.xml(part.get(), BookLimits.PACKAGE_BYTES).text().toLowerCase(Locale.ROOT);
        return text.contains("signature ") || text.contains("baseloc");
    }
}
