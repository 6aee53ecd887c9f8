package fengni.casework;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.ledger.Receipt;
import java.util.Optional;

/**
 * A complaint as somebody writes it; no account, no name, no contact is needed.
 *
 * @param topic a word of {@link Topic}
 * @param service the number of the service, missing if not known
 * @param reference the receipt of an answer or refusal, {@code origin#index}
 * @param link where the content is, or a quotation, up to 1,000 characters
 * @param description up to 2,000 characters
 * @param contact up to 200 characters
 */
record ComplaintDraft(
        Optional<String> topic,
        Optional<Long> service,
        Optional<String> reference,
        Optional<String> link,
        Optional<String> description,
        Optional<String> contact) {
    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_LINK = 1_000;
    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_REFERENCE = 300;

    /** What a draft says when nothing is wrong with it; a missing text is empty. */
    record Checked(
            Topic topic,
            Optional<Long> service,
            Optional<Receipt> reference,
            String link,
            String description,
            Contact contact) {}

    Outcome<Checked> checked(ServiceNames services) {
        var faults = new Faults();
        var chosen = topic.flatMap(Topic::of);
        var receipt = reference
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST_REFERENCE)
                .flatMap(Receipt::parse);
        faults.expect(chosen.isPresent(), "topic", "choice", String.join(", ", Topic.words()));
        faults.expect(service.isEmpty() || services.organisation(service.get()).isPresent(), "service", "unknown");
        faults.expect(given(reference).isEmpty() || receipt.isPresent(), "reference", "receipt_form");
        given(link).ifPresent(_ -> faults.words(link, "link", LONGEST_LINK));
        faults.words(description, "description", LONGEST_TEXT);
        given(contact).ifPresent(_ -> faults.words(contact, "contact", LONGEST_CONTACT));
        return faults.none()
                ? new Outcome.Done<>(new Checked(
                        chosen.orElseThrow(),
                        service,
                        receipt,
                        given(link).orElse(""),
                        given(description).orElse(""),
                        new Contact(given(contact).orElse(""))))
                : new Outcome.Faulty<>(faults.list());
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
