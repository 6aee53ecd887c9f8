package fengni.registry.publication;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an officer typed of a notice. */
record BatchDraft(String title, String body, String dated) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BODY = 4_000;
    /** The registry vouches for nothing, so its notices never speak of certificates. */
    private static final Pattern PRETENDS = Pattern.compile("证书|认证|certificat", Pattern.CASE_INSENSITIVE);

    record Checked(String title, String body, LocalDate dated) {}

    Outcome<Checked> checked(LocalDate today) {
        var faults = new Faults()
                .words(Optional.of(title), "title", LONGEST_TITLE)
                .words(Optional.of(body), "body", LONGEST_BODY)
                .expect(!title.contains("\n"), "title", "control_characters")
                .expect(!PRETENDS.matcher(title).find(), "title", "notice_pretends")
                .expect(!PRETENDS.matcher(body).find(), "body", "notice_pretends");
        var day = day();
        faults.expect(day.isPresent(), "dated", "date");
        faults.expect(day.filter(today::isBefore).isEmpty(), "dated", "future");
        return faults.none()
                ? new Outcome.Done<>(new Checked(title.strip(), body.strip(), day.orElseThrow()))
                : new Outcome.Faulty<>(faults.list());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(dated.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
