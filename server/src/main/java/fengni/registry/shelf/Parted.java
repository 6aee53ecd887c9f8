package fengni.registry.shelf;

import java.util.List;
import java.util.stream.Collectors;

/** Short texts in one column, parted by line feeds; a line feed within one becomes a space. */
final class Parted {
    private Parted() {}

    static String join(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\R", " ") + "\n").collect(Collectors.joining());
    }

    static List<String> list(String joined) {
        return joined.lines().toList();
    }
}
