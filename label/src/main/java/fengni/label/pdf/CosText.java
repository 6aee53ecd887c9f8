package fengni.label.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.util.Hex;

/** Writes objects as PDF text (ISO 32000-1, 7.3); what another object holds is written as a reference to it. */
final class CosText {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CosText() {}

    static byte[] of(COSBase value) throws IOException {
        var text = new CosText();
        text.write(value);
        return text.out.toByteArray();
    }

    static String reference(COSObjectKey key) {
        return key.getNumber() + " " + key.getGeneration() + " R";
    }

    private void write(COSBase value) throws IOException {
        switch (value) {
            case COSObject indirect -> latin(reference(indirect.getKey()));
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> array(array);
            case COSName name -> name.writePDF(out);
            case COSString string -> string(string.getBytes());
            case COSInteger number -> number.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSBoolean truth -> truth.writePDF(out);
            case COSNull nothing -> latin("null");
            default -> throw new IOException("no text for " + value.getClass());
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        latin("<<");
        for (var entry : dictionary.entrySet()) {
            latin("\n");
            entry.getKey().writePDF(out);
            latin(" ");
            write(entry.getValue());
        }
        latin("\n>>");
    }

    private void array(COSArray array) throws IOException {
        latin("[");
        for (int i = 0; i < array.size(); i++) {
            latin(i == 0 ? "" : " ");
            write(array.get(i));
        }
        latin("]");
    }

    /** Printable strings stay readable to whoever searches the bytes; the others are hexadecimal. */
    private void string(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean printable = text.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
        if (printable) {
            latin('(' + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ')');
        } else {
            latin("<");
            out.write(Hex.getBytes(bytes));
            latin(">");
        }
    }

    private void latin(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
