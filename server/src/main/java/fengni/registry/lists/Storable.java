package fengni.registry.lists;

import java.util.stream.Stream;

/** Text of files as a database can hold it: what no text may hold is shown as a character that was lost. */
final class Storable {
    private static final int LOST = 0xFFFD;

    private Storable() {}

    static String text(String text) {
        return text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? LOST : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String[] texts(String... texts) {
        return Stream.of(texts).map(Storable::text).toArray(String[]::new);
    }
}
