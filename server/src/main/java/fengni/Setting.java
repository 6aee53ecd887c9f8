package fengni;

import java.util.Locale;

/**
 * One key of the configuration.
 *
 * @param key dotted, lower case: {@code gateway.port}
 * @param standard the value when nobody says anything; empty text means none
 * @param kind what a value looks like
 */
record Setting(String key, String standard, Kind kind) {
    /** What a value looks like; each kind is checked before anything starts. */
    enum Kind {
        TEXT,
        /** Where others reach the console: {@code http(s)://host[:port]}, or nothing. */
        ADDRESS,
        PORT,
        FACE,
        FLAG,
        SECONDS,
        COUNT,
        ADDRESSES,
        /** What counts when a guard is silent: {@code closed} holds the text back, {@code open} lets it go. */
        SILENCE
    }

    /** Returns the environment variable that overrides the file: {@code FENGNI_GATEWAY_PORT}. */
    String variable() {
        return "FENGNI_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
