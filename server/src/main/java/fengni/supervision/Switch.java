package fengni.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation chooses about supervision. Each is off until somebody turns it on. Stored by its word. */
enum Switch {
    /** An order entered by hand acts at once; it is confirmed afterwards. */
    ACT_ON_ENTRY,
    /** An order that the enrolled registry signed acts when it arrives; it is confirmed afterwards. */
    ACT_ON_ARRIVAL,
    /** Inspectors without a case of their own may not sign in. */
    CASES_ONLY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Switch> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
