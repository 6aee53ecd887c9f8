package fengni.label.protection;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The entry that ties a label to its content (TC260-PG-202511A, A.2), as this library writes it.
 *
 * <p>The guide lets {@code CntSel} say which bytes are hashed. Its values are not known here, since no text of the guide
 * could be read; until one is, ours are {@value #CONTENT} and {@value #NOTHING}, our own choice, which no other program
 * knows. {@code MdHash}, SM3 over the message that the label's signature is made of, is an addition of our own: signed with
 * the entry, it tells a changed label from a damaged signature.
 */
final class ContentBinding {
    /**
     * SM3 over what people see or hear of the file without metadata; for a plain text over its characters in UTF-8, lines
     * ended by LF.
     */
    static final String CONTENT = "fengni:content";
    /** No bytes are hashed: the format offers none. */
    static final String NOTHING = "fengni:none";

    private static final String SM3 = "1.2.156.10197.1.401";

    private ContentBinding() {}

    static String written(byte[] message, Optional<byte[]> content) {
        var hash = content.map(digest -> "\"AlgID\":\"" + SM3 + "\",\"Value\":\"" + hex(digest) + "\",")
                .orElse("");
        return "{\"BType\":0,\"CntSel\":\"" + (content.isPresent() ? CONTENT : NOTHING) + "\"," + hash + "\"MdHash\":\""
                + Sm3.hex(message) + "\"}";
    }

    /** Returns the entry of ours, if there is one. */
    static Optional<Flat> in(SecurityData data) {
        return data.bindings().stream().filter(ContentBinding::isOurs).findFirst();
    }

    private static boolean isOurs(Flat entry) {
        var selection = entry.value("cntsel");
        return (selection.equals(CONTENT) || selection.equals(NOTHING))
                && entry.find("mdhash").isPresent();
    }

    static boolean namesContent(Flat entry) {
        return entry.value("cntsel").equals(CONTENT);
    }

    static boolean isOf(Flat entry, byte[] message) {
        return entry.value("mdhash").equals(Sm3.hex(message));
    }

    static boolean isOfContent(Flat entry, byte[] digest) {
        return entry.value("value").equals(hex(digest));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
