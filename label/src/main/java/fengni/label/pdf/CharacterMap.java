package fengni.label.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Which characters the codes of a font stand for, as far as the file says it (ISO 32000-1, 9.10). */
sealed interface CharacterMap {
    /** A table in the file. */
    int TABLE_BYTES = 2 << 20;

    /** Rows of a table; a whole plane of characters. */
    int ROWS = 1 << 16;

    /** What one code stands for; a ligature has four units, and more would multiply with every row and every code. */
    int VALUE_BYTES = 16;

    /** Returns about {@code most} characters at most. */
    String text(byte[] codes, int most);

    /** Codes are characters in a charset, as in the usual ones of Latin fonts and of old Chinese ones. */
    record Encoded(Charset charset) implements CharacterMap {
        @Override
        public String text(byte[] codes, int most) {
            // no charset takes more bytes for a character
            return new String(codes, 0, (int) Math.min(codes.length, 4L * most), charset);
        }
    }

    /**
     * The font brings a table.
     *
     * @param bytes how many make one code
     */
    record Table(int bytes, Map<Integer, String> characters) implements CharacterMap {
        @Override
        public String text(byte[] codes, int most) {
            var text = new StringBuilder();
            for (int at = 0; at + bytes <= codes.length && text.length() < most; at += bytes) {
                text.append(characters.getOrDefault(number(codes, at, bytes), ""));
            }
            return text.toString();
        }
    }

    /** The file does not say it. */
    record Unknown() implements CharacterMap {
        @Override
        public String text(byte[] codes, int most) {
            return "";
        }
    }

    static CharacterMap of(PdfFile file, COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            return table(new ContentReader(file.reader().unpacked(stream, TABLE_BYTES)));
        }
        boolean composite = COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE));
        return composite
                ? predefined(Optional.ofNullable(font.getNameAsString(COSName.ENCODING))
                        .orElse(""))
                : new Encoded(StandardCharsets.ISO_8859_1);
    }

    /** Names of the tables that every reader has (ISO 32000-1, table 118). */
    private static CharacterMap predefined(String name) {
        if (name.contains("UCS2") || name.contains("UTF16")) {
            return new Encoded(StandardCharsets.UTF_16BE);
        }
        boolean chinese = name.toUpperCase(Locale.ROOT).startsWith("GB");
        return chinese ? new Encoded(Charset.forName("GB18030")) : new Unknown();
    }

    /** Rows, counted as often as they are told. */
    final class Rows {
        private final Map<Integer, String> characters = new HashMap<>();
        private int told;

        private Rows() {}

        private boolean areFull() {
            return told >= ROWS;
        }

        private void put(int code, String text) {
            told++;
            characters.put(code, text);
        }
    }

    private static CharacterMap table(ContentReader reader) throws IOException {
        var characters = new Rows();
        int bytes = 0;
        for (var found = reader.next(); found.isPresent() && !characters.areFull(); found = reader.next()) {
            var operands = reader.operands();
            switch (found.get()) {
                case "endcodespacerange" -> bytes = Math.max(bytes, width(operands));
                case "endbfchar" -> rows(operands, characters);
                case "endbfrange" -> ranges(operands, characters);
                default -> {
                    // names and numbers of the table itself
                }
            }
        }
        return new Table(Math.clamp(bytes, 1, 4), characters.characters);
    }

    private static int width(List<COSBase> operands) {
        return operands.stream()
                .filter(COSString.class::isInstance)
                .mapToInt(code -> ((COSString) code).getBytes().length)
                .max()
                .orElse(0);
    }

    private static void rows(List<COSBase> operands, Rows characters) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            if (operands.get(i) instanceof COSString code && operands.get(i + 1) instanceof COSString text) {
                characters.put(number(code), utf16(text));
            }
        }
    }

    private static void ranges(List<COSBase> operands, Rows characters) {
        for (int i = 0; i + 2 < operands.size(); i += 3) {
            if (operands.get(i) instanceof COSString first && operands.get(i + 1) instanceof COSString last) {
                range(number(first), number(last), operands.get(i + 2), characters);
            }
        }
    }

    private static void range(int first, int last, COSBase to, Rows characters) {
        var start = to instanceof COSString text ? utf16(text) : "";
        for (int i = 0; i <= (long) last - first && !characters.areFull(); i++) {
            if (to instanceof COSArray each) {
                if (i >= each.size()) {
                    return;
                }
                characters.put(first + i, each.getObject(i) instanceof COSString text ? utf16(text) : "");
            } else {
                characters.put(first + i, shifted(start, i));
            }
        }
    }

    private static String shifted(String text, int by) {
        return text.isEmpty()
                ? ""
                : text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) + by);
    }

    private static String utf16(COSString text) {
        var bytes = text.getBytes();
        return bytes.length == 1
                ? "" + (char) (bytes[0] & 0xff)
                : new String(bytes, 0, Math.min(bytes.length, VALUE_BYTES), StandardCharsets.UTF_16BE);
    }

    private static int number(COSString code) {
        var bytes = code.getBytes();
        return number(bytes, 0, Math.min(4, bytes.length));
    }

    private static int number(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | (bytes[at + i] & 0xff);
        }
        return number;
    }
}
