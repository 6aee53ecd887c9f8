package fengni.registry.verification;

import java.util.Locale;

/** How much stands behind a part of an answer. None of them says that something is lawful or not. */
public enum Standing {
    /** On the public list of this registry, in force. */
    PUBLISHED,
    /** On the public list of this registry, and ended there. */
    ENDED,
    /** On a published list that was imported here, not ended there; the answer cites the list. */
    IN_IMPORTED_LISTS,
    /** A list that was imported here says that it was cancelled. */
    ENDED_IN_IMPORTED_LISTS,
    /** Said by whoever files, in what it handed in; nobody here checked that it is true. */
    SELF_DECLARED,
    /** In no list that was imported here; it may stand in another. */
    NOT_IN_IMPORTED_LISTS,
    /** Nothing was handed in here about it. */
    NOT_FOUND;

    /** Returns the word in JSON, such as {@code not_in_imported_lists}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
