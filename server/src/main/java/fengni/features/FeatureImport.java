package fengni.features;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.FeatureFile;
import fengni.screen.Severity;
import fengni.screen.lists.Columns;
import fengni.screen.lists.ListFile;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of entries, or a list of words, that stands to be confirmed.
 *
 * @param name of the file, as its sender gave it; {@value #LEXICON} for the start lexicon
 * @param content of the file; of the start lexicon the codes of the classes that were chosen, one a line
 * @param columns what is read of tables, if somebody chose
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record FeatureImport(
        long id, Instant at, String name, byte[] content, Adoption adoption, Optional<Columns> columns) {
    /** No name of a file that is taken, since it has no ending. */
    static final String LEXICON = "start-lexicon";

    /** Whether a name tells a form that can be read. */
    static boolean isKnown(String name) {
        return FeatureFile.Form.of(name).isPresent() || ListFile.Form.of(name).isPresent();
    }

    public boolean isLexicon() {
        return name.equals(LEXICON);
    }

    FeatureImport withColumns(Columns chosen) {
        return new FeatureImport(id, at, name, content, adoption, Optional.of(chosen));
    }

    /**
     * What entries get that do not say it themselves, and why they come.
     *
     * @param riskClass empty if every entry has its class
     * @param severity of the words of a list, as {@code medium}
     * @param input what a hit of these words leads to, as {@code review}
     */
    record Adoption(String riskClass, String source, String reason, String severity, String input, String output) {
        Severity grade() {
            return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
        }

        Actions actions() {
            return new Actions(decision(input), decision(output));
        }

        private static Decision decision(String word) {
            return Decision.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
