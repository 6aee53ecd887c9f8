package fengni.filing.papers;

import fengni.documents.Document;
import java.util.List;
import java.util.Map;

/**
 * A paper as it would be printed now.
 *
 * @param gaps answers without which it is not whole
 * @param printed what its tables of labels say, by the key of the field; of products only the last
 */
public record PaperDraft(Document document, List<Gap> gaps, Map<String, String> printed) {
    public PaperDraft {
        gaps = List.copyOf(gaps);
        printed = Map.copyOf(printed);
    }

    /**
     * An answer that is missing.
     *
     * @param product counted from 1, or 0 for the dossier itself
     */
    public record Gap(String field, int product) {}
}
