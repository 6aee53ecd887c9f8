package fengni.label.text;

import fengni.label.CarrierCode;
import fengni.label.FileCode;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * A page of HTML, or why there is none.
 *
 * <p>It is parsed with every byte taken as a character of Latin-1: in UTF-8, GB 18030, ISO 8859 and all their like no byte
 * of another character is a bracket, a quote or an ampersand, so the tree is the right one, and the places of its nodes are
 * byte offsets whatever the charset.
 */
sealed interface Page {
    /** Our own choice: far more than pages for people have, few enough to be held as a tree. */
    int MOST_TAGS = 100_000;
    /** Elements and attributes of one tree together. */
    int MOST_MADE = 150_000;

    /**
     * A page that can be changed by inserting ASCII.
     *
     * @param latin the bytes without a byte order mark
     * @param start where they begin in the file
     */
    record Read(String latin, int start, Document tree) implements Page {

        /** Returns true if the page says that it is UTF-8, so that readers take its words for that. */
        boolean isDeclaredUtf8() {
            return start > 0 || declared(tree).filter("utf-8"::equals).isPresent();
        }

        /** Returns text of the page as its charset means it. */
        String decoded(String text) {
            boolean bytes = text.chars().allMatch(unit -> unit <= 0xff);
            return bytes ? new String(text.getBytes(StandardCharsets.ISO_8859_1), charset()) : text;
        }

        private Charset charset() {
            return isDeclaredUtf8() || isUtf8(latin)
                    ? StandardCharsets.UTF_8
                    : declared(tree).map(Page::named).orElse(StandardCharsets.ISO_8859_1);
        }
    }

    record Not(Finding reason) implements Page {}

    static Page of(Medium medium) {
        var latin = medium.whole().latin();
        if (latin.startsWith("\u00fe\u00ff") || latin.startsWith("\u00ff\u00fe") || isWide(latin)) {
            return new Not(Finding.of(TextCode.CHARSET_NOT_HANDLED, "0", "UTF-16"));
        }
        if (latin.indexOf('\0') >= 0) {
            return new Not(Finding.of(FileCode.NOT_PLAIN_TEXT, String.valueOf(latin.indexOf('\0'))));
        }
        if (latin.chars().filter(unit -> unit == '<').count() > MOST_TAGS) {
            return new Not(Finding.of(CarrierCode.TOO_MANY_PARTS, "", MOST_TAGS));
        }
        int start = latin.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        return ascii(latin.substring(start), start);
    }

    private static Page ascii(String latin, int start) {
        var parsed = tree(latin);
        if (parsed.isEmpty()) {
            return new Not(Finding.of(CarrierCode.TOO_MANY_PARTS, "", MOST_MADE));
        }
        var tree = parsed.get();
        return declared(tree)
                .filter(name -> name.startsWith("iso-2022") || name.startsWith("hz-") || name.equals("utf-7"))
                .<Page>map(name -> new Not(Finding.of(TextCode.CHARSET_NOT_HANDLED, "", name)))
                .orElseGet(() -> new Read(latin, start, tree));
    }

    /** Formats left open begin anew in every paragraph, so a tree is counted while it grows and not by its source. */
    private static Optional<Document> tree(String latin) {
        try (var parser = new StreamParser(Parser.htmlParser().setTrackPosition(true)).parse(latin, "")) {
            int made = 0;
            for (var elements = parser.iterator(); elements.hasNext() && made <= MOST_MADE; ) {
                made += 1 + elements.next().attributesSize();
            }
            return made > MOST_MADE ? Optional.empty() : Optional.of(parser.document());
        }
    }

    private static boolean isWide(String latin) {
        return latin.startsWith("<\0") || latin.startsWith("\0<");
    }

    /** Returns the charset that the page names, in lower case. */
    private static Optional<String> declared(Document tree) {
        return tree.getElementsByTag("meta").stream()
                .filter(Page::isCharset)
                .map(meta -> meta.hasAttr("charset") ? meta.attr("charset") : afterSign(meta.attr("content")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** Returns true for an element that tells the charset; HTML wants it within the first 1,024 bytes. */
    static boolean isCharset(Element meta) {
        return meta.hasAttr("charset")
                || (meta.attr("http-equiv").equalsIgnoreCase("content-type")
                        && meta.attr("content").toLowerCase(Locale.ROOT).contains("charset="));
    }

    private static String afterSign(String type) {
        var name = type.substring(type.toLowerCase(Locale.ROOT).indexOf("charset=") + "charset=".length());
        return name.split(";", 2)[0];
    }

    /** Pages that say GB 2312 or GBK are read as GB 18030 by every browser. */
    private static Charset named(String name) {
        var known = name.startsWith("gb") || name.equals("x-gbk") ? "GB18030" : name;
        try {
            return Charset.isSupported(known) ? Charset.forName(known) : StandardCharsets.ISO_8859_1;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static boolean isUtf8(String latin) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
