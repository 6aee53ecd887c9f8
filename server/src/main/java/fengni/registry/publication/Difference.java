package fengni.registry.publication;

import fengni.registry.Filing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Two versions of one record side by side, field by field; products are rows of their own. */
record Difference(Filing from, Filing to, List<Field> fields, List<Product> products) {
    Difference {
        fields = List.copyOf(fields);
        products = List.copyOf(products);
    }

    /** @param name {@code algorithm}, {@code role}, {@code subject} or {@code purpose} */
    record Field(String name, String before, String after) {
        boolean changed() {
            return !before.equals(after);
        }
    }

    /** A product in one form, and in which of the two versions it stands. */
    record Product(Filing.Product product, boolean before, boolean after) {
        boolean changed() {
            return before != after;
        }
    }

    static Difference between(Filing from, Filing to) {
        var all = new LinkedHashSet<>(from.products());
        all.addAll(to.products());
        return new Difference(
                from,
                to,
                List.of(
                        new Field("algorithm", from.algorithm(), to.algorithm()),
                        new Field("role", from.role(), to.role()),
                        new Field("subject", from.subject(), to.subject()),
                        new Field("purpose", from.purpose(), to.purpose())),
                all.stream()
                        .map(one -> new Product(
                                one,
                                from.products().contains(one),
                                to.products().contains(one)))
                        .toList());
    }

    /** Returns how many fields and products differ. */
    long count() {
        return Stream.concat(
                        fields.stream().map(Field::changed), products.stream().map(Product::changed))
                .filter(changed -> changed)
                .count();
    }
}
