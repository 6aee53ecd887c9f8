package fengni.registry;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the public list; nothing in it is about a person.
 *
 * @param id its place in the list
 * @param role {@code provider} or {@code supporter}
 * @param products none for a technical supporter
 * @param at when this version was published; the first is the day of filing
 */
record Filing(
        long id,
        String number,
        int version,
        String algorithm,
        String role,
        String subject,
        List<Product> products,
        String purpose,
        Instant at) {
    Filing {
        products = List.copyOf(products);
    }

    /** A product and the form in which it is offered (APP, 网站, 小程序 …). */
    record Product(String name, String form) {}
}
