package fengni.label.pdf;

import fengni.label.CarrierCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * An update that is appended to a PDF, whose own bytes stay (ISO 32000-1, 7.5.6): objects, new or in place of older ones,
 * and a table in the manner of the newest one before.
 */
final class Increment {
    /** What belongs to one table or is not true of the next. */
    private static final List<String> OF_ONE_TABLE = List.of(
            "Size",
            "Prev",
            "XRefStm",
            "DocChecksum",
            "Type",
            "W",
            "Index",
            "Length",
            "Filter",
            "DecodeParms",
            "F",
            "FFilter",
            "FDecodeParms",
            "DL");

    private static final int ID_BYTES = 16;
    private static final int ENTRY_BYTES = 11;
    /** Offsets in a table have ten digits (7.5.4). */
    private static final long LAST_OFFSET = 9_999_999_999L;

    private final PdfFile file;
    private final COSDictionary trailer;
    private final Map<Long, byte[]> bodies = new TreeMap<>();
    private final Map<Long, Integer> generations = new TreeMap<>();
    private long highest;
    private long size;

    Increment(PdfFile file) {
        this.file = file;
        trailer = new COSDictionary();
        file.trailer().entrySet().stream()
                .filter(entry -> !OF_ONE_TABLE.contains(entry.getKey().getName()))
                .forEach(entry -> trailer.setItem(entry.getKey(), entry.getValue()));
        highest = Math.max(
                file.document().getHighestXRefObjectNumber(), file.trailer().getLong(COSName.SIZE, 0) - 1);
    }

    /** Adds an object with a number of its own. */
    COSObjectKey add(byte[] body) {
        var key = new COSObjectKey(++highest, 0);
        put(key, body);
        return key;
    }

    /**
     * Adds an object in place of the one with this number, if there is one.
     *
     * @throws UncheckedIOException if the update grows beyond its limit
     */
    void put(COSObjectKey key, byte[] body) {
        size += body.length;
        if (size > PdfLimits.BODIES_BYTES) {
            throw new UncheckedIOException(
                    new BeyondLimits(CarrierCode.PART_TOO_LARGE, "update", size, PdfLimits.BODIES_BYTES));
        }
        bodies.put(key.getNumber(), body);
        generations.put(key.getNumber(), key.getGeneration());
    }

    /** Has the trailer point to the Info dictionary. */
    void info(COSObjectKey key) {
        trailer.setItem(COSName.INFO, new COSObject(new COSDictionary(), key));
    }

    static byte[] stream(String dictionary, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("<<" + dictionary + " /Length " + data.length + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    /**
     * Returns the bytes to be appended.
     *
     * @throws IOException if the file is too large for its kind of table
     */
    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write('\n');
        var offsets = new TreeMap<Long, Long>();
        for (var body : bodies.entrySet()) {
            offsets.put(body.getKey(), file.medium().length() + out.size());
            out.writeBytes(latin(body.getKey() + " " + generations.getOrDefault(body.getKey(), 0) + " obj\n"));
            out.writeBytes(body.getValue());
            out.writeBytes(latin("\nendobj\n"));
        }
        id(out.toByteArray());
        long table = file.medium().length() + out.size();
        trailer.setLong(COSName.PREV, file.document().getStartXref());
        out.writeBytes(file.document().isXRefStream() ? tableStream(offsets, table) : table(offsets));
        out.writeBytes(latin("startxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private byte[] table(Map<Long, Long> offsets) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("xref\n"));
        for (var entry : offsets.entrySet()) {
            if (entry.getValue() > LAST_OFFSET) {
                throw new IOException("offsets of more than ten digits");
            }
            if (!offsets.containsKey(entry.getKey() - 1)) {
                out.writeBytes(latin(entry.getKey() + " " + run(offsets, entry.getKey()) + '\n'));
            }
            out.writeBytes(latin(digits(entry.getValue(), 10) + ' '
                    + digits(generations.getOrDefault(entry.getKey(), 0), 5) + " n \n"));
        }
        trailer.setLong(COSName.SIZE, highest + 1);
        out.writeBytes(latin("trailer\n"));
        out.writeBytes(CosText.of(trailer));
        out.write('\n');
        return out.toByteArray();
    }

    private byte[] tableStream(Map<Long, Long> offsets, long own) throws IOException {
        var all = new TreeMap<>(offsets);
        all.put(++highest, own);
        var rows = ByteBuffer.allocate(all.size() * ENTRY_BYTES);
        var index = new StringBuilder();
        for (var entry : all.entrySet()) {
            rows.put((byte) 1).putLong(entry.getValue());
            rows.putShort(generations.getOrDefault(entry.getKey(), 0).shortValue());
            if (!all.containsKey(entry.getKey() - 1)) {
                index.append(entry.getKey())
                        .append(' ')
                        .append(run(all, entry.getKey()))
                        .append(' ');
            }
        }
        trailer.setLong(COSName.SIZE, highest + 1);
        var entries = new String(CosText.of(trailer), StandardCharsets.ISO_8859_1);
        var body = stream(
                entries.substring(2, entries.length() - 2) + "/Type /XRef /W [1 8 2] /Index [" + index + "]",
                rows.array());
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin(highest + " 0 obj\n"));
        out.writeBytes(body);
        out.writeBytes(latin("\nendobj\n"));
        return out.toByteArray();
    }

    /** Returns how many numbers follow one another from here. */
    private static long run(Map<Long, Long> offsets, long first) {
        long last = first;
        while (offsets.containsKey(last + 1)) {
            last++;
        }
        return last - first + 1;
    }

    /** The second half of the identifier changes with every update (ISO 32000-1, 14.4). */
    private void id(byte[] added) {
        if (trailer.getDictionaryObject(COSName.ID) instanceof COSArray old && old.size() == 2) {
            var id = new COSArray();
            id.add(old.get(0));
            id.add(new COSString(Arrays.copyOf(digest(added), ID_BYTES)));
            trailer.setItem(COSName.ID, id);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String digits(long number, int count) {
        var text = Long.toString(number);
        return "0".repeat(count - text.length()) + text;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
