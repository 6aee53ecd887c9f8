package fengni.documents;

import fengni.documents.Block.Signatures.Blank;
import java.util.List;

/** The keys of what stands before and within a blank. */
final class BlankWords {
    static final List<String> DATE = List.of("documents.date.year", "documents.date.month", "documents.date.day");

    private BlankWords() {}

    static String key(Blank blank) {
        return switch (blank) {
            case NAME -> "documents.blank.name";
            case SIGNATURE -> "documents.blank.signature";
            case SEAL -> "documents.blank.seal";
            case DATE -> "documents.blank.date";
        };
    }
}
