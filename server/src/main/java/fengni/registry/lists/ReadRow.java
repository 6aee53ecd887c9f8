package fengni.registry.lists;

import java.util.List;
import java.util.Optional;

/**
 * A row of a list as it was read.
 *
 * @param role {@code provider} or {@code supporter}
 */
record ReadRow(
        Spot spot,
        ListSeries series,
        String number,
        String name,
        Optional<String> role,
        String category,
        String subject,
        List<PublishedRow.Product> products,
        String purpose,
        String place,
        String date,
        String remark,
        boolean cancelled) {
    ReadRow {
        products = List.copyOf(products);
    }
}
