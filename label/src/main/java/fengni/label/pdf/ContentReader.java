package fengni.label.pdf;

import fengni.label.CarrierCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** Reads what a page draws, one operator at a time with what stands before it. */
final class ContentReader extends PDFStreamParser {
    /** What one operator takes at most; a line of text may have thousands of pieces. */
    private static final int OPERANDS = 100_000;

    private final List<COSBase> operands = new ArrayList<>();
    private int elements;

    ContentReader(byte[] content) {
        super(content);
    }

    /**
     * Returns the bytes of one stream or of an array of them, which are read as if they stood in one.
     *
     * @throws IOException if they are more than are read, or broken
     */
    static byte[] content(PdfFile file, COSBase contents) throws IOException {
        var streams = new ArrayList<COSStream>();
        if (contents instanceof COSStream stream) {
            streams.add(stream);
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    streams.add(stream);
                }
            }
        }
        var all = new ByteArrayOutputStream();
        for (COSStream stream : streams) {
            all.writeBytes(file.reader().unpacked(stream, PdfLimits.CONTENT_BYTES - all.size()));
            all.write('\n');
            if (all.size() >= PdfLimits.CONTENT_BYTES) {
                throw new BeyondLimits(CarrierCode.UNPACKED_TOO_LARGE, PdfLimits.CONTENT_BYTES);
            }
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the next operator; what belongs to it are the {@link #operands}. */
    Optional<String> next() throws IOException {
        operands.clear();
        elements = 0;
        for (var token = parseNextToken(); token != null; token = parseNextToken()) {
            if (token instanceof Operator operator) {
                return Optional.of(operator.getName());
            }
            if (token instanceof COSBase operand) {
                counted();
                operands.add(operand);
            }
        }
        return Optional.empty();
    }

    List<COSBase> operands() {
        return operands;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        counted();
        return super.parseDirObject();
    }

    private void counted() throws IOException {
        if (++elements > OPERANDS) {
            throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, OPERANDS);
        }
    }
}
