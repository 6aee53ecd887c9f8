package fengni.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the public list; nothing in it is about a person.
 *
 * @param id its place in the list
 * @param role {@code provider} or {@code supporter}
 * @param products none for a technical supporter
 * @param at when this version was published; the first is the day of filing
 * @param changes codes of what it changed in the version before; see {@link Changes}
 * @param end how and when its number ended; empty while it is in force
 */
public record Filing(
        long id,
        String number,
        int version,
        String algorithm,
        String role,
        String subject,
        List<Product> products,
        String purpose,
        Instant at,
        List<String> changes,
        Optional<End> end) {
    public Filing {
        products = List.copyOf(products);
        changes = List.copyOf(changes);
    }

    /**
     * How a number ended.
     *
     * @param state {@code cancelled} or {@code revoked}
     */
    public record End(String state, Instant at) {}

    /** Returns the word of its state. */
    public String state() {
        return end.map(End::state).orElse("filed");
    }

    /** Returns this as the version that follows another, with what differs from it. */
    Filing after(Filing before) {
        return new Filing(
                0,
                number,
                before.version() + 1,
                algorithm,
                role,
                subject,
                products,
                purpose,
                at,
                Changes.between(before, this),
                Optional.empty());
    }

    /** Returns the same entry for a subject of another name. */
    Filing of(String name, Instant now) {
        return new Filing(
                0, number, version, algorithm, role, name, products, purpose, now, List.of(), Optional.empty());
    }

    /** A product and the form in which it is offered (APP, 网站, 小程序 …). */
    public record Product(String name, String form) {}
}
