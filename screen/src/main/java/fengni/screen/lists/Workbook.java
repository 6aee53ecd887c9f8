package fengni.screen.lists;

import fengni.screen.lists.TableRows.Line;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of a workbook (ISO/IEC 29500): a ZIP of XML parts, of which only the list of sheets, the shared texts and
 * the sheets are looked at, each as a stream. Without document types, so that nothing outside is fetched and no entity grows.
 */
final class Workbook {
    private static final long MOST_UNPACKED = 1L << 27;
    private static final int MOST_PARTS = 2_000;
    private static final String FOLDER = "xl/";

    private final byte[] file;
    private final Intake intake;
    private long unpacked;

    Workbook(byte[] file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    /** Thrown out of the parsers when a file unpacks without end. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void read() {
        var parts = new WorkbookParts();
        var texts = new SharedTexts();
        if (parse("xl/workbook.xml", parts) && parse("xl/_rels/workbook.xml.rels", parts)) {
            parts.sharedTexts(FOLDER).ifPresent(part -> parse(part, texts));
            var sheets = new ArrayList<Sheet>();
            parts.sheets(FOLDER).forEach((part, name) -> sheets.add(sheet(part, name, texts)));
            // beside sheets with headings a sheet without is a page of notes, and its sentences no words
            boolean headed = sheets.stream().anyMatch(sheet -> TableRows.isHeaded(sheet.lines()));
            sheets.forEach(sheet -> {
                intake.sheet(sheet.name());
                TableRows.read(sheet.lines(), headed, intake);
            });
        }
    }

    private record Sheet(String name, List<Line> lines) {}

    private Sheet sheet(String part, String name, SharedTexts texts) {
        intake.sheet(name);
        var rows = new SheetRows(texts);
        parse(part, rows);
        if (rows.cut()) {
            intake.tell(0, Reason.TOO_MANY_ROWS, String.valueOf(Intake.MOST_ROWS));
        }
        return new Sheet(name, rows.lines());
    }

    /** Parses one part; returns false after telling why that could not be done. */
    private boolean parse(String part, DefaultHandler handler) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new TooLarge();
                }
                if (entry.getName().equalsIgnoreCase(part)) {
                    parser().parse(bounded(zip), handler);
                    return true;
                }
                bounded(zip).transferTo(OutputStream.nullOutputStream()); // what is passed over is unpacked too
            }
            intake.tell(0, Reason.NOT_A_WORKBOOK, part);
        } catch (TooLarge bomb) {
            intake.tell(0, Reason.UNPACKS_TOO_LARGE, MOST_UNPACKED + " bytes or " + MOST_PARTS + " parts");
        } catch (SAXException malformed) {
            intake.tell(0, Reason.BAD_XML, part);
        } catch (IOException | IllegalArgumentException broken) {
            intake.tell(0, Reason.NOT_A_WORKBOOK, part);
        }
        return false;
    }

    private static SAXParser parser() throws SAXException {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("the parser of every Java refuses document types", missing);
        }
    }

    /** Counts what is unpacked over all parts, and keeps the parser from closing the archive. */
    private InputStream bounded(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                count(Math.max(0, count));
                return count;
            }

            @Override
            public void close() {}
        };
    }

    private void count(int bytes) throws TooLarge {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw new TooLarge();
        }
    }
}
