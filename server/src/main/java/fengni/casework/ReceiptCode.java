package fengni.casework;

import fengni.vault.Vault;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What a complainant holds in the place of an account: 14 symbols of 5 random bits each and one check symbol, in three
 * groups, made to be read out loud: no I, L, O or U, and whoever hears or types one of the first three is understood.
 *
 * <p>The check symbol finds every single wrong symbol and every swap of two neighbours.
 */
record ReceiptCode(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 14;
    private static final int LENGTH = RANDOM + 1;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 60;
    /** x⁵ + x² + 1 makes a field of the 32 symbols. */
    private static final int FIELD = 0b100101;

    private static final String PURPOSE = "complaint-receipt";

    ReceiptCode {
        if (symbols.length() != LENGTH || check(symbols) != 0) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /** Returns a new one of 70 random bits. */
    static ReceiptCode fresh() {
        var random = Base64.getUrlDecoder().decode(Vault.newToken());
        var symbols = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            symbols.append(ALPHABET.charAt(random[i] & 31));
        }
        // Whatever stands last is added as it is, so the sum of the rest is the one symbol that makes it zero.
        return new ReceiptCode(
                symbols.append(ALPHABET.charAt(check(symbols + "0"))).toString());
    }

    /** Reads what somebody typed; empty if it cannot be a code, so a slip of the finger costs no attempt. */
    static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var symbols = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("[^0-9A-Z]", "");
        boolean readable =
                symbols.length() == LENGTH && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
        return readable && check(symbols) == 0 ? Optional.of(new ReceiptCode(symbols)) : Optional.empty();
    }

    /** Returns what is stored in its place: nobody without the vault can find the code, or try guesses. */
    String digest(Vault vault) {
        return vault.blindIndex(PURPOSE, symbols);
    }

    /** Returns the groups for people. */
    String shown() {
        return symbols.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** A code must not reach a log by accident. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }

    private static int check(String symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            int doubled = sum << 1;
            sum = (doubled > 31 ? doubled ^ FIELD : doubled) ^ ALPHABET.indexOf(symbols.charAt(i));
        }
        return sum;
    }
}
