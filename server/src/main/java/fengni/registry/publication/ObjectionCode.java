package fengni.registry.publication;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What an objector holds in the place of an account: 15 symbols of 5 random bits each and one check symbol, in four groups;
 * no I, L, O or U among them, and whoever types one of the first three is understood.
 */
record ObjectionCode(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 15;
    private static final int LONGEST_TYPED = 60;
    private static final String PURPOSE = "objection-code";

    ObjectionCode {
        if (!isCode(symbols)) {
            throw new IllegalArgumentException("not a code of an objection");
        }
    }

    /** Returns a new one of 75 random bits. */
    static ObjectionCode fresh() {
        var random = Base64.getUrlDecoder().decode(Vault.newToken());
        var symbols = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            symbols.append(ALPHABET.charAt(random[i] & 31));
        }
        return new ObjectionCode(symbols.append(check(symbols.toString())).toString());
    }

    /** Reads what somebody typed; empty if it cannot be a code, so that a slip of the finger costs no attempt. */
    static Optional<ObjectionCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var symbols = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("[^0-9A-Z]", "");
        return isCode(symbols) ? Optional.of(new ObjectionCode(symbols)) : Optional.empty();
    }

    /** Returns what is stored in its place: nobody without the vault can find the code, or try guesses. */
    String digest(Vault vault) {
        return vault.blindIndex(PURPOSE, symbols);
    }

    /** Returns the groups for people. */
    String shown() {
        return symbols.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** A code must not reach a log by accident. */
    @Override
    public String toString() {
        return "ObjectionCode[…]";
    }

    private static boolean isCode(String symbols) {
        return symbols.length() == RANDOM + 1
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.charAt(RANDOM) == check(symbols.substring(0, RANDOM));
    }

    private static char check(String symbols) {
        return ALPHABET.charAt(Digest.fresh().digest(symbols.getBytes(StandardCharsets.US_ASCII))[0] & 31);
    }
}
