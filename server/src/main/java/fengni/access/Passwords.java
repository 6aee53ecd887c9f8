package fengni.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password must be, and how it is kept: as an Argon2id digest, behind the name of its method. */
final class Passwords {
    static final int LEAST = 12;
    /** Longer ones would only make the digest dear. */
    static final int MOST = 200;

    /** Stems that guessers try first; a password that is one of them with a few characters around it is as weak. */
    private static final List<String> COMMON = List.of(
            "password",
            "passw0rd",
            "administrator",
            "123456",
            "654321",
            "qwertyuiop",
            "asdfghjkl",
            "1qaz2wsx",
            "zxcvbnm",
            "iloveyou",
            "woaini",
            "5201314",
            "letmein",
            "welcome",
            "changeme",
            "fengni");

    /** How many characters beside a common stem still leave it easy to guess. */
    private static final int PADDING = 6;

    private Passwords() {}

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** Returns everything that is wrong with a password; characters are code points. */
    static List<PasswordFault> check(String password, String login) {
        var faults = new ArrayList<PasswordFault>();
        var length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            faults.add(PasswordFault.TOO_SHORT);
        }
        if (length > MOST) {
            faults.add(PasswordFault.TOO_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            faults.add(PasswordFault.COMMON);
        }
        if (!login.isEmpty() && lower.contains(login)) {
            faults.add(PasswordFault.HOLDS_LOGIN);
        }
        return faults;
    }

    private static boolean isCommon(String lower) {
        var kinds = lower.chars().distinct().count();
        return kinds < 5
                || COMMON.stream()
                        .anyMatch(stem -> lower.replace(stem, "").length() < Math.min(PADDING, lower.length()));
    }
}
