package fengni.office.tables;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an office file (ISO/IEC 29500-2) of a stranger. Each is unpacked as it is read and never held whole; XML is
 * read without any DTD or outside entity.
 */
final class OfficeParts {
    private static final XMLInputFactory XML = hardened();
    private static final int MOST_ENTRIES = 10_000;

    private final byte[] file;
    private final Budget budget;
    private final List<String> names;

    OfficeParts(byte[] file, Budget budget) {
        this.file = file;
        this.budget = budget;
        this.names = names();
    }

    /** The archive or the XML in it cannot be read. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(Exception cause) {
            super("the file is damaged", cause);
        }
    }

    Budget budget() {
        return budget;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Shows a part to a reader from its first element on; does nothing if there is no such part. */
    void read(String name, Consumer<Xml> reader) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    reader.accept(new Xml(XML.createXMLStreamReader(new Counted(zip))));
                    return;
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw new Damaged(damaged);
        }
    }

    private List<String> names() {
        var found = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var counted = new Counted(zip);
            var sink = new byte[8192];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.add(entry.getName());
                if (found.size() > MOST_ENTRIES) {
                    throw new Budget.Exceeded();
                }
                while (counted.read(sink, 0, sink.length) >= 0) {
                    // unpacked only to be counted
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            if (found.isEmpty()) {
                throw new Damaged(damaged);
            }
        }
        return found;
    }

    /** Counts what comes out of the archive against the budget. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int unit = super.read();
            budget.unpacked(unit < 0 ? 0 : 1);
            return unit;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = super.read(into, from, count);
            budget.unpacked(Math.max(read, 0));
            return read;
        }
    }

    /** XML from top to bottom. */
    static final class Xml {
        private final XMLStreamReader in;

        Xml(XMLStreamReader in) {
            this.in = in;
        }

        /** Goes to the next event; returns false at the end. */
        boolean next() {
            try {
                if (!in.hasNext()) {
                    return false;
                }
                in.next();
                return true;
            } catch (XMLStreamException damaged) {
                throw new Damaged(damaged);
            }
        }

        boolean begins() {
            return in.isStartElement();
        }

        boolean begins(String name) {
            return in.isStartElement() && in.getLocalName().equals(name);
        }

        boolean ends(String name) {
            return in.isEndElement() && in.getLocalName().equals(name);
        }

        String name() {
            return in.getLocalName();
        }

        /** Returns the text at this place; empty if there is none. */
        String text() {
            return in.isCharacters() ? in.getText() : "";
        }

        /** Returns an attribute of any namespace; empty if it is missing. */
        String attribute(String name) {
            for (int at = 0; at < in.getAttributeCount(); at++) {
                if (in.getAttributeLocalName(at).equals(name)) {
                    return in.getAttributeValue(at);
                }
            }
            return "";
        }
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
