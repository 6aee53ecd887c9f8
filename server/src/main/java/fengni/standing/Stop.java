package fengni.standing;

import java.util.Locale;

/** What an order of an authority stops (深度合成管理规定, Art. 21(2)). Stored by its word: never rename one. */
public enum Stop {
    /** The service as a whole. */
    SERVICE,
    /** New content for users. */
    UPDATES,
    /** New users. */
    REGISTRATION;

    /** The stable name in tables and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the gateway answers nobody while it stands. */
    boolean endsAnswers() {
        return this != REGISTRATION;
    }
}
