package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.ledger.CanonicalJson;
import fengni.vault.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A signed JSON document in its one canonical form (RFC 8785). The signature stands over {@code
 * fengni/correspondence/1/TYPE}, a line feed and the canonical bytes of the document without its member {@code
 * signature}, so that a document of one type never counts as one of another.
 *
 * @param members all members but {@code v}, {@code type} and {@code signature}
 */
record Paper(String type, Map<String, Object> members, String signature) {
    /** Bytes of the largest letter, signature included. */
    static final int LARGEST = 1 << 20;
    /** Bytes of the largest request that brings no letter. */
    static final int SMALL = 8 << 10;
    /** Bytes of the largest answer: two letters and what stands around them. */
    static final int LARGEST_ANSWER = 3 << 20;

    private static final long VERSION = 1;
    private static final String DOMAIN = "fengni/correspondence/1/";
    private static final int SIGNATURE = 64;

    static Paper signed(String type, Map<String, Object> members, LetterKey key) {
        var unsigned = new Paper(type, members, "");
        return new Paper(type, members, Base64Url.of(key.sign(unsigned.signedBytes())));
    }

    /** Reads bytes that came from elsewhere; that they are canonical leaves one spelling for each document. */
    static Outcome<Paper> read(String type, byte[] bytes, int largest) {
        return StrictJson.read(bytes, largest)
                .then(tree -> Arrays.equals(CanonicalJson.bytes(tree), bytes)
                        ? of(type, tree)
                        : Outcome.faulty(Fault.of("", "letter_canonical")));
    }

    /** Reads a document that stands inside of another. */
    static Outcome<Paper> of(String type, Map<String, Object> tree) {
        var members = new HashMap<>(tree);
        var version = members.remove("v");
        var found = String.valueOf(members.remove("type"));
        var signature = String.valueOf(members.remove("signature"));
        var faults = new Faults()
                .expect(Long.valueOf(VERSION).equals(version), "v", "letter_version", VERSION)
                .expect(found.equals(type), "type", "letter_type", type)
                .expect(Base64Url.read(signature, SIGNATURE).isPresent(), "signature", "letter_ill_field", "signature");
        return faults.none() ? new Done<>(new Paper(type, members, signature)) : new Faulty<>(faults.list());
    }

    byte[] bytes() {
        return CanonicalJson.bytes(tree());
    }

    String text() {
        return CanonicalJson.text(tree());
    }

    /** Returns the whole document, as it stands inside of another. */
    Map<String, Object> tree() {
        var tree = unsigned();
        tree.put("signature", signature);
        return tree;
    }

    /** Returns the SHA-256 of the canonical bytes without the signature: what makes two letters the same. */
    String digest() {
        return Digests.sha256Hex(CanonicalJson.bytes(unsigned()));
    }

    boolean isSignedBy(PublicKey key) {
        return Base64Url.read(signature, SIGNATURE)
                .filter(bytes -> key.proves(signedBytes(), bytes))
                .isPresent();
    }

    private Map<String, Object> unsigned() {
        var tree = new HashMap<>(members);
        tree.put("v", VERSION);
        tree.put("type", type);
        return tree;
    }

    private byte[] signedBytes() {
        var domain = (DOMAIN + type + "\n").getBytes(StandardCharsets.UTF_8);
        var document = CanonicalJson.bytes(unsigned());
        return ByteBuffer.allocate(domain.length + document.length)
                .put(domain)
                .put(document)
                .array();
    }
}
