package fengni.registry.publication;

import java.util.Locale;

/** The formats of a dump; docs/open-dump.md describes what stands in them. Stored by {@link #word}: never rename one. */
enum DumpFormat {
    /** A line for each version of an entry. */
    CSV,
    /** A JSON object a line, for each entry with all its versions. */
    JSONL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DumpFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
