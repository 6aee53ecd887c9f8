package fengni.registry.verification;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A store, or whoever else asks with a key (deep synthesis provisions, Art. 13).
 *
 * @param contact a post, not a person, as whoever entered it was told
 * @param active whether its keys work and it is told what changes
 * @param hook where it is told; empty if it only asks
 */
public record Store(
        long id, String name, Kind kind, String contact, boolean active, Optional<URI> hook, Instant since) {
    /** Stored by word: never rename one. */
    public enum Kind {
        /** 应用商店. */
        STORE,
        /** Passes content of others on. */
        PLATFORM,
        PUBLISHER,
        BUYER,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }
}
