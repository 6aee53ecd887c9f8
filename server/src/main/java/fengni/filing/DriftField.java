package fengni.filing;

import java.util.List;
import java.util.stream.Stream;

/** The fields of the form of which people may see elsewhere that they have changed. */
final class DriftField {
    private static final List<String> SUBJECT = List.of(
            "subject.name",
            "subject.credit-code",
            "subject.kind",
            "subject.place",
            "subject.address",
            "subject.site",
            "subject.licence-address",
            "subject.licence-valid",
            "subject.representative",
            "subject.officer",
            "subject.officer-phone",
            "subject.officer-mail");
    private static final List<String> ALGORITHM = List.of("algorithm.name", "algorithm.launch");
    private static final List<String> PRODUCT = List.of(
            "product.name", "product.form", "product.address", "product.status", "product.icp", "product.icp-holder");

    private DriftField() {}

    static List<String> ofSubject() {
        return SUBJECT;
    }

    /** Returns the fields of a dossier itself, or of one of its products. */
    static List<String> of(Kind kind, int product) {
        return switch (kind) {
            case SUBJECT -> SUBJECT;
            case ALGORITHM -> product == Place.DOSSIER ? ALGORITHM : PRODUCT;
        };
    }

    static List<String> all() {
        return Stream.of(SUBJECT, ALGORITHM, PRODUCT).flatMap(List::stream).toList();
    }
}
