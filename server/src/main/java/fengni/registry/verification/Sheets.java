package fengni.registry.verification;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers that somebody wants to lay on the table; kept for two years, since a purchase asks for them again. */
final class Sheets {
    private static final Duration KEPT = Duration.ofDays(730);
    private static final String DIGEST = "[0-9a-f]{64}";

    private final SheetTable table;
    private final Verification verification;
    private final Answering answering;
    private final InstantSource clock;

    Sheets(SheetTable table, Verification verification, Answering answering, InstantSource clock) {
        this.table = table;
        this.verification = verification;
        this.answering = answering;
        this.clock = clock;
    }

    AnswerKey key() {
        return answering.key();
    }

    /**
     * Asks for these numbers and keeps the signed answer, which survives a crash when this has returned.
     *
     * @param numbers the own first, then that of the supplier if there is one
     * @return SHA-256 of the document, by which it is found
     */
    String make(List<String> numbers) {
        var now = clock.instant();
        var answer = answering.answer("number", verification.ofNumbers(numbers));
        table.forget(now.minus(KEPT));
        table.add(answer, now);
        return answer.sha256();
    }

    Optional<Kept> find(String sha256) {
        return Optional.of(sha256)
                .filter(digest -> digest.matches(DIGEST))
                .flatMap(table::find)
                .map(document -> Kept.read(sha256, document));
    }
}
