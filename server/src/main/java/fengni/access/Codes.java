package fengni.access;

import fengni.vault.Vault;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recovery codes: ten, each good once, for those who lost their second factor. */
final class Codes {
    private static final int COUNT = 10;
    /** Sixteen of thirty-two signs: 80 bits, too many to guess from a stolen digest. */
    private static final int LENGTH = 16;

    private static final int GROUP = 4;
    /** No 0 O 1 I: they are copied by hand. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static List<String> fresh() {
        return Stream.generate(Codes::one).limit(COUNT).toList();
    }

    /** Returns the digest of a code, however it was spaced or cased. */
    static String digest(String code) {
        return Vault.digest(code.toUpperCase(Locale.ROOT).replaceAll("[^" + ALPHABET + "]", ""));
    }

    private static String one() {
        return Stream.generate(Codes::group).limit(LENGTH / GROUP).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
