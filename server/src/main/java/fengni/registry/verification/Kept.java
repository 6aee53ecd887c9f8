package fengni.registry.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed document that was kept for a sheet, read again: the sheet says what it said then, not what is known now.
 *
 * @param sha256 of the document
 * @param key id of the key that signed it
 */
record Kept(
        String sha256,
        String document,
        Instant at,
        Instant validUntil,
        String key,
        Registry registry,
        List<Verified> items) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Kept {
        items = List.copyOf(items);
    }

    record Registry(String name, String contact, String statement) {}

    private record Whole(Answer answer) {}

    private record Answer(Instant at, Instant validUntil, String key, Registry registry, List<Item> items) {}

    private record Said(String standing, String source, String asOf) {
        Part part() {
            return new Part(
                    Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                    source,
                    asOf.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(asOf)));
        }
    }

    private record Item(
            String asked,
            String number,
            String name,
            String subject,
            String role,
            Said filing,
            Said assessment,
            Said label) {
        Verified at(Instant at) {
            return new Verified(
                    asked,
                    number,
                    name,
                    subject,
                    Optional.of(role).filter(known -> !known.isEmpty()),
                    filing.part(),
                    assessment.part(),
                    label.part(),
                    at);
        }
    }

    /** Reads what this program wrote. */
    static Kept read(String sha256, String document) {
        var answer = JSON.readValue(document, Whole.class).answer();
        return new Kept(
                sha256,
                document,
                answer.at(),
                answer.validUntil(),
                answer.key(),
                answer.registry(),
                answer.items().stream().map(item -> item.at(answer.at())).toList());
    }
}
