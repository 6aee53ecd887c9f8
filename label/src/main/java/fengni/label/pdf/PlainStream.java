package fengni.label.pdf;

import fengni.label.file.Medium;
import fengni.label.pdf.PdfTokens.Entry;
import fengni.label.pdf.PdfTokens.Unexpected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A stream as the read-back unpacks it: packed in the usual way or not at all.
 *
 * @param data Latin-1: one character is one byte
 */
record PlainStream(List<Entry> entries, String data) {
    private static final int HEAD = 1 << 16;
    /** What a predictor says of a row (PNG, 9.2). */
    private static final int SUB = 1;

    private static final int UP = 2;

    /**
     * Reads the stream that begins at an offset.
     *
     * @return empty if it is packed in a way that is not followed
     * @throws Unexpected if none stands there
     */
    static Optional<PlainStream> at(Medium medium, long offset) throws Unexpected {
        if (!medium.has(offset, 1)) {
            throw new Unexpected("an offset outside of the original: " + offset);
        }
        var head =
                medium.slice(offset, Math.min(HEAD, medium.length() - offset)).latin();
        var tokens = new PdfTokens(head, 0);
        tokens.whole();
        tokens.whole();
        tokens.expect("obj");
        var entries = tokens.dictionary();
        tokens.expect("stream");
        int start = head.indexOf('\n', tokens.position()) + 1;
        var length = PdfTokens.value(entries, "Length").orElse(List.of());
        if (length.size() != 1 || start == 0) {
            return Optional.empty();
        }
        long count = new PdfTokens(length.getFirst(), 0).whole();
        if (count > PdfLimits.TABLE_BYTES || !medium.has(offset + start, count)) {
            return Optional.empty();
        }
        return unpacked(entries, medium.slice(offset + start, count).bytes())
                .map(bytes -> new PlainStream(entries, new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** Returns one number of an entry, or another where there is none. */
    long number(String key, long otherwise) throws Unexpected {
        var value = PdfTokens.value(entries, key);
        return value.isPresent() ? new PdfTokens(value.get().getFirst(), 0).whole() : otherwise;
    }

    /** Returns the numbers of an array. */
    List<Integer> numbers(String key) throws Unexpected {
        var numbers = new ArrayList<Integer>();
        for (String token : PdfTokens.value(entries, key).orElse(List.of())) {
            if (!token.equals("[") && !token.equals("]")) {
                numbers.add((int) new PdfTokens(token, 0).whole());
            }
        }
        return numbers;
    }

    private static Optional<byte[]> unpacked(List<Entry> entries, byte[] packed) throws Unexpected {
        var filter = PdfTokens.value(entries, "Filter").orElse(List.of());
        if (filter.isEmpty()) {
            return Optional.of(packed);
        }
        boolean flate = filter.equals(List.of("/FlateDecode")) || filter.equals(List.of("[", "/FlateDecode", "]"));
        return flate ? inflated(packed).flatMap(bytes -> unpredicted(entries, bytes)) : Optional.empty();
    }

    private static Optional<byte[]> inflated(byte[] packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var bytes = new byte[Math.min(PdfLimits.TABLE_BYTES, 64 * packed.length + 1024)];
            int count = inflater.inflate(bytes);
            return inflater.finished() ? Optional.of(Arrays.copyOf(bytes, count)) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Tables are told row by row as the difference from the row above, as a rule. */
    private static Optional<byte[]> unpredicted(List<Entry> entries, byte[] bytes) {
        var parameters = PdfTokens.value(entries, "DecodeParms").orElse(List.of());
        int predictor = parameter(parameters, "/Predictor", 1);
        if (predictor == 1) {
            return Optional.of(bytes);
        }
        int row = parameter(parameters, "/Columns", 1);
        if (predictor < 10 || row < 1 || row > HEAD || parameters.contains("/Colors")) {
            return Optional.empty();
        }
        var plain = new byte[bytes.length / (row + 1) * row];
        for (int i = 0; i < plain.length; i++) {
            int kind = bytes[i / row * (row + 1)];
            int left = kind == SUB && i % row > 0 ? plain[i - 1] : 0;
            int above = kind == UP && i >= row ? plain[i - row] : 0;
            if (kind < 0 || kind > UP) {
                return Optional.empty();
            }
            plain[i] = (byte) (bytes[i / row * (row + 1) + 1 + i % row] + left + above);
        }
        return Optional.of(plain);
    }

    private static int parameter(List<String> parameters, String name, int otherwise) {
        int at = parameters.indexOf(name) + 1;
        boolean number = at > 0 && at < parameters.size() && parameters.get(at).matches("[0-9]{1,9}");
        return number ? Integer.parseInt(parameters.get(at)) : otherwise;
    }
}
