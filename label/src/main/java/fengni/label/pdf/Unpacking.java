package fengni.label.pdf;

import fengni.label.CarrierCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks streams within a budget for a whole file; one that would give more is given up after its last byte allowed. */
final class Unpacking {
    /** Filters of pictures are not among them: no label stands in a picture of a page. */
    private static final Set<String> TEXTUAL = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "RunLengthDecode",
            "RL");

    private long left;

    /** Returns a budget for a file of so many bytes; real ones unpack to about five times their size. */
    Unpacking(long length) {
        left = PdfLimits.UNPACKED_BYTES + length * PdfLimits.UNPACKED_TIMES;
    }

    /** Collects what is unpacked, up to a limit. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long most;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public void write(int octet) throws IOException {
            check(1);
            bytes.write(octet);
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            check(length);
            bytes.write(piece, offset, length);
        }

        private void check(int more) throws IOException {
            if (bytes.size() + (long) more > most) {
                throw new BeyondLimits(CarrierCode.UNPACKED_TOO_LARGE, most);
            }
        }
    }

    /**
     * Unpacks a stream.
     *
     * @throws IOException if it is larger than {@code most} or than what is left for the file, or is broken
     */
    byte[] bytes(COSStream stream, int most) throws IOException {
        var filters = filters(stream);
        if (filters.size() > PdfLimits.FILTERS || !TEXTUAL.containsAll(filters)) {
            throw new IOException("filters " + filters);
        }
        checkRows(stream);
        try (var raw = stream.createRawInputStream()) {
            byte[] bytes = copied(raw, most);
            for (int i = 0; i < filters.size(); i++) {
                bytes = unpacked(filters.get(i), bytes, stream, i, most);
            }
            return bytes;
        }
    }

    private byte[] copied(InputStream raw, int most) throws IOException {
        var bytes = raw.readNBytes(most + 1);
        if (bytes.length > Math.min(most, left)) {
            throw new BeyondLimits(CarrierCode.UNPACKED_TOO_LARGE, most);
        }
        left -= bytes.length;
        return bytes;
    }

    private byte[] unpacked(String filter, byte[] packed, COSDictionary stream, int index, int most)
            throws IOException {
        var out = new Bounded(Math.min(most, left));
        FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(packed), out, stream, index);
        left -= out.bytes.size();
        return out.bytes.toByteArray();
    }

    private static List<String> filters(COSDictionary stream) throws IOException {
        var filters = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        if (filters instanceof COSName name) {
            return List.of(name.getName());
        }
        var names = new ArrayList<String>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size() && i <= PdfLimits.FILTERS; i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        } else if (filters != null) {
            throw new IOException("filters");
        }
        return names;
    }

    private static void checkRows(COSDictionary stream) throws IOException {
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size() && i < PdfLimits.FILTERS; i++) {
                checkRow(array.getObject(i));
            }
        } else {
            checkRow(parameters);
        }
    }

    private static void checkRow(COSBase parameters) throws IOException {
        if (parameters instanceof COSDictionary dictionary) {
            long bits = (long) dictionary.getInt(COSName.COLUMNS, 1)
                    * Math.min(32, Math.max(1, dictionary.getInt(COSName.COLORS, 1)))
                    * Math.min(32, Math.max(1, dictionary.getInt(COSName.BITS_PER_COMPONENT, 8)));
            if (bits < 0 || bits > PdfLimits.ROW_BYTES * 8L) {
                throw new BeyondLimits(CarrierCode.UNPACKED_TOO_LARGE, PdfLimits.ROW_BYTES);
            }
        }
    }
}
