package fengni.registry.lists;

import java.util.List;
import java.util.Optional;

/**
 * One number as a published list shows it.
 *
 * @param number as published, in the one form in which numbers are compared
 * @param name of the algorithm or model
 * @param role {@code provider} or {@code supporter}; empty where the series has no roles
 * @param category 算法类别, or empty
 * @param subject the name of whoever filed
 * @param products what is offered with it, each in one form
 * @param purpose 主要用途, or empty
 * @param place 属地, or empty
 * @param date the day or month of filing or cancellation as published, or empty
 * @param remark 备注 as published, or empty
 * @param cancelled whether a cancellation notice or the remark says that the number was cancelled
 */
public record PublishedRow(
        PublishedList list,
        String number,
        String name,
        Optional<String> role,
        String category,
        String subject,
        List<Product> products,
        String purpose,
        String place,
        String date,
        String remark,
        boolean cancelled) {
    public PublishedRow {
        products = List.copyOf(products);
    }

    /** A product and the form in which it is offered; the form is empty where the list names none. */
    public record Product(String name, String form) {}
}
