package fengni.filing;

import fengni.documents.PaperCode;
import fengni.pages.Language;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A paper as it was made. Its file never changes.
 *
 * @param number of its making, counted from 1 for each paper and language of a dossier
 * @param dossierVersion and {@code subjectVersion}: the answers that it was made from
 * @param code what its last page says in print
 * @param printed what its tables of labels say, by the key of the field, without what tells of a person
 * @param gaps how many answers it lacked
 * @param file its PDF among the attachments
 */
record MadePaper(
        long id,
        long dossier,
        String outline,
        Language language,
        int number,
        String outlines,
        long dossierVersion,
        long subjectVersion,
        PaperCode code,
        Map<String, String> printed,
        int gaps,
        UUID file,
        String by,
        Instant at,
        String receipt) {
    MadePaper {
        printed = Map.copyOf(printed);
    }
}
