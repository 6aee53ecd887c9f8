package fengni;

import java.util.Locale;

/** Which faces of the program run here. */
enum Faces {
    OPERATOR,
    REGISTRY,
    BOTH;

    /** Returns the faces that the setting {@code face} names. */
    static Faces of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT));
    }

    boolean operator() {
        return this != REGISTRY;
    }

    boolean registry() {
        return this != OPERATOR;
    }

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
