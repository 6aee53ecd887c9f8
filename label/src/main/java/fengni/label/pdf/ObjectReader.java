package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * The parser of objects within {@link PdfLimits}, and without its repairs: those unpack what they find without a bound, and
 * nothing may be added to a file whose own table is wrong.
 *
 * <p>An object that cannot be read reads as none, as the parser has it; {@link #failure()} tells afterwards.
 */
final class ObjectReader extends COSParser {
    private final FileEnd end;
    private final Unpacking unpacking;
    private final Map<Long, Map<COSObjectKey, COSBase>> streams = new HashMap<>();
    private Optional<IOException> failure = Optional.empty();
    /** Dictionaries that have the key of the label twice, of which the parser keeps the last. */
    private final Set<COSDictionary> labelledTwice = Collections.newSetFromMap(new IdentityHashMap<>());

    private int labels;
    private int elements;
    private int depth;

    /** Counts the entries of all tables. */
    private static final class CountedEntries extends XrefTrailerResolver {
        private int entries;

        @Override
        public void setXRef(COSObjectKey key, long offset) {
            if (++entries > PdfLimits.OBJECTS) {
                throw new UncheckedIOException(new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.OBJECTS));
            }
            super.setXRef(key, offset);
        }
    }

    ObjectReader(Medium medium) throws IOException {
        super(new MediumBytes(medium), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        end = FileEnd.of(medium);
        unpacking = new Unpacking(medium.length());
        setLenient(false);
        xrefTrailerResolver = new CountedEntries();
    }

    /** Reads the tables; objects are read when they are asked for. */
    COSDocument open() throws IOException {
        if (!parsePDFHeader()) {
            throw new IOException("no header");
        }
        end.check();
        var trailer = Optional.ofNullable(retrieveTrailer());
        if (trailer.map(found -> found.getCOSDictionary(COSName.ROOT)).isEmpty()) {
            throw failure.orElseGet(() -> new IOException("no catalog"));
        }
        return document;
    }

    /** Returns the first error of an object that was asked for. */
    Optional<IOException> failure() {
        return failure;
    }

    boolean isLabelledTwice(COSDictionary dictionary) {
        return labelledTwice.contains(dictionary);
    }

    /** Returns how many bytes follow the last end, blanks aside. */
    int trailing() {
        return end.trailing();
    }

    boolean isEncrypted() {
        return securityHandler != null;
    }

    byte[] unpacked(COSStream stream, int most) throws IOException {
        return unpacking.bytes(stream, most);
    }

    /** Keeps the error to itself: the parser would tell the log, and go on with no object all the same. */
    @Override
    public COSBase dereferenceCOSObject(COSObject object) {
        try {
            if (++depth > PdfLimits.DEPTH) {
                throw new BeyondLimits(CarrierCode.TOO_DEEP, PdfLimits.DEPTH);
            }
            return super.dereferenceCOSObject(object);
        } catch (IOException broken) {
            failure = failure.or(() -> Optional.of(broken));
            return COSNull.NULL;
        } finally {
            depth--;
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        // names that are values are no keys
        int before = labels;
        var element = super.parseDirObject();
        labels = before;
        counted(element);
        return element;
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        return named(super.parseCOSName());
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        labels = 0;
        return whole(super.parseCOSDictionary(direct));
    }

    private COSName named(COSName name) {
        labels += LabelSearch.AIGC.equals(name) ? 1 : 0;
        return name;
    }

    private COSDictionary whole(COSDictionary dictionary) {
        if (labels > 1) {
            labelledTwice.add(dictionary);
        }
        return dictionary;
    }

    private void counted(COSBase element) throws IOException {
        elements += element instanceof COSDictionary || element instanceof COSArray ? PdfLimits.HEAVY : 1;
        if (elements > PdfLimits.ELEMENTS) {
            throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.ELEMENTS);
        }
    }

    /** Tables are unpacked by the parser as soon as this returns. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (stream.getItem(COSName.W) instanceof COSArray widths) {
            int width = 0;
            for (int i = 0; i < widths.size() && i < 3; i++) {
                width += Math.max(0, widths.getInt(i, 0));
            }
            // entries of no bytes would never end
            if (width == 0) {
                throw new IOException("widths of a table");
            }
            unpacking.bytes(stream, PdfLimits.TABLE_BYTES);
        } else if (stream.containsKey(COSName.W)) {
            throw new IOException("widths of a table");
        }
        return stream;
    }

    /** Unpacks a stream of objects once, whether it holds what is asked for or not, and counts what it holds. */
    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        if (!streams.containsKey(number)) {
            // one that needs itself is not read twice
            streams.put(number, Map.of());
            if (document.getObjectFromPool(getObjectKey(number, 0)).getObject() instanceof COSStream stream) {
                unpacking.bytes(stream, PdfLimits.OBJECT_STREAM_BYTES);
                streams.put(number, new Packed(stream).parseAllObjects());
            }
        }
        return streams.getOrDefault(number, Map.of()).getOrDefault(key, COSNull.NULL);
    }

    /** The objects of one stream. */
    private final class Packed extends PDFObjectStreamParser {
        Packed(COSStream stream) throws IOException {
            super(stream, ObjectReader.this.document);
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            int before = labels;
            var element = super.parseDirObject();
            labels = before;
            counted(element);
            return element;
        }

        @Override
        protected COSName parseCOSName() throws IOException {
            return named(super.parseCOSName());
        }

        @Override
        protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
            labels = 0;
            return whole(super.parseCOSDictionary(direct));
        }
    }
}
