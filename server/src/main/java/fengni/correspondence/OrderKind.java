package fengni.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an authority may order (深度合成管理规定, Art. 21(2)). Stored and written by its word: never rename one. */
public enum OrderKind {
    INFORMATION_UPDATES,
    ACCOUNT_REGISTRATION,
    SERVICE,
    /** Anything that no program does. */
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
