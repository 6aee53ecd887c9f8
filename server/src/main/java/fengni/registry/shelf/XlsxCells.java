package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The cells of the first sheet of a spreadsheet file (ISO/IEC 29500-1): texts, numbers and booleans as they stand; of a
 * formula its last result. Reads no more than {@value #MOST_BYTES} bytes unpacked, and follows no link out of the file.
 */
final class XlsxCells {
    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_COLUMNS = 64;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern LETTERS = Pattern.compile("([A-Z]{1,3})\\d+");
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final List<SheetCells.Line> lines = new ArrayList<>();

    private XlsxCells(XMLStreamReader xml, List<String> shared) {
        this.xml = xml;
        this.shared = shared;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Outcome<List<SheetCells.Line>> read(byte[] file) {
        try (var channel = new SeekableInMemoryByteChannel(file);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            var sheet = sheet(zip);
            return sheet.isPresent() ? read(zip, sheet.get()) : broken();
        } catch (IOException | XMLStreamException | IllegalArgumentException _) {
            return broken();
        }
    }

    private static Outcome<List<SheetCells.Line>> broken() {
        return Outcome.faulty(Fault.of(SheetCells.FILE, "shelf_broken"));
    }

    /** Sheets are numbered as they were made; the lowest is the first that people see, but for those who move sheets. */
    private static Optional<ZipArchiveEntry> sheet(ZipFile zip) {
        var usual = Optional.ofNullable(zip.getEntry("xl/worksheets/sheet1.xml"));
        Iterable<ZipArchiveEntry> entries = () -> zip.getEntries().asIterator();
        return usual.or(() -> StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> SHEET.matcher(entry.getName()).matches())
                .findFirst());
    }

    private static Outcome<List<SheetCells.Line>> read(ZipFile zip, ZipArchiveEntry sheet)
            throws IOException, XMLStreamException {
        var texts = Optional.ofNullable(zip.getEntry("xl/sharedStrings.xml"));
        var shared = texts.isPresent() ? shared(zip, texts.get()) : List.<String>of();
        try (var stream = limited(zip.getInputStream(sheet))) {
            return new XlsxCells(xml(stream), shared).rows();
        }
    }

    private static InputStream limited(InputStream stream) {
        return new Limited(stream, MOST_BYTES);
    }

    /** Decoded here: what is wrong with the bytes of a stranger's file would be printed to the error stream otherwise. */
    private static XMLStreamReader xml(InputStream stream) throws IOException, XMLStreamException {
        var text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return XML.createXMLStreamReader(text);
    }

    private static List<String> shared(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
        try (var stream = limited(zip.getInputStream(entry))) {
            var xml = xml(stream);
            var texts = new ArrayList<String>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml, "si"));
                }
            }
            return texts;
        }
    }

    /** Joins the runs of a text; how it is pronounced ({@code rPh}) is no part of it. */
    private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !spoken) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                spoken &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(until)) {
                    return text.toString();
                }
            }
        }
        return text.toString();
    }

    private Outcome<List<SheetCells.Line>> rows() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                if (lines.size() > ShelfSheet.MOST_ROWS) {
                    return Outcome.faulty(Fault.of(SheetCells.FILE, "shelf_rows", ShelfSheet.MOST_ROWS));
                }
                row(number(xml.getAttributeValue(null, "r")));
            }
        }
        return new Outcome.Done<>(lines);
    }

    private int number(String row) {
        return row != null && row.matches("\\d{1,7}") ? Integer.parseInt(row) : lines.size() + 1;
    }

    private void row(int number) throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell(cells);
            }
        }
        lines.add(new SheetCells.Line(number, cells));
    }

    private void cell(List<String> cells) throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        var type = String.valueOf(xml.getAttributeValue(null, "t"));
        var value = value(type);
        if (column < MOST_COLUMNS) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
    }

    private static int column(String place, int usual) {
        var letters = LETTERS.matcher(String.valueOf(place));
        return letters.matches()
                ? letters.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1
                : usual;
    }

    private String value(String type) throws XMLStreamException {
        var value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                value = switch (xml.getLocalName()) {
                    case "v" -> shown(type, xml.getElementText());
                    case "is" -> text(xml, "is");
                    default -> value;
                };
            }
        }
        return value;
    }

    private String shown(String type, String value) {
        if (!type.equals("s")) {
            return value;
        }
        int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : shared.size();
        return index < shared.size() ? shared.get(index) : "";
    }
}
