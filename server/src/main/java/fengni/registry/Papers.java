package fengni.registry;

import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one version of a dossier says: fields by the keys of the filing form, values as typed.
 *
 * @param products one map for each product; empty for a subject and for a technical supporter
 */
record Papers(SequencedMap<String, String> fields, List<SequencedMap<String, String>> products) {
    Papers {
        products = List.copyOf(products);
    }

    String value(String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** Returns the name by which people find it. */
    String title(DossierKind kind) {
        return switch (kind) {
            case SUBJECT -> value("subject.name");
            case ALGORITHM -> value("algorithm.name");
        };
    }

    /** Returns the products as the state's lists name their form: in Chinese, whatever the filer's page spoke. */
    List<String> forms() {
        return products.stream().map(product -> form(product)).toList();
    }

    List<String> names() {
        return products.stream()
                .map(product -> product.getOrDefault("product.name", "").strip())
                .toList();
    }

    /** Returns the names under which stores find the products. */
    Set<String> places() {
        var found = new TreeSet<String>();
        products.forEach(product -> found.addAll(AppPlaces.in(product.getOrDefault("product.address", ""))));
        return found;
    }

    private static String form(Map<String, String> product) {
        var value = product.getOrDefault("product.form", "").strip();
        return FilingForm.published()
                .field("product.form")
                .map(field -> field.shown(value, true))
                .orElse(value)
                .replace(FilingField.BETWEEN, "、");
    }

    /** Returns the files that it names, in the order of the form. */
    List<FiledFile> files() {
        return Stream.concat(Stream.of(fields), products.stream())
                .flatMap(part -> part.entrySet().stream())
                .flatMap(field -> files(field.getKey(), field.getValue()))
                .toList();
    }

    /** Returns the files that a value of a field names; none if it is no field of files. */
    static Stream<FiledFile> files(String key, String value) {
        return FilingForm.published().field(key).stream()
                .filter(field -> field.kind() == FilingField.Kind.UPLOAD)
                .flatMap(field -> field.files(value).stream());
    }

    /** Returns SHA-256 over every key and value in order, each ended by a zero byte, each part by one more; in hex. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, fields);
            products.forEach(product -> add(digest, product));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void add(MessageDigest digest, Map<String, String> part) {
        part.forEach((key, value) -> {
            digest.update((key + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8));
        });
        digest.update((byte) 0);
    }
}
