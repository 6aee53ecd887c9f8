package fengni.law;

import java.util.Locale;

/** Names of types as words that are stored and sent. */
final class Words {
    private Words() {}

    /** Returns {@code UnderReview} as {@code under-review}. */
    static String hyphened(String typeName) {
        return typeName.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
