package fengni.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The left menu: groups of entries in their order. */
final class Menu {
    private final List<MenuEntry> entries;

    Menu(List<MenuEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    /** One heading and what stands under it. */
    record Group(String label, List<MenuEntry> entries) {}

    List<Group> open(Predicate<String> mayOpen) {
        Map<String, List<MenuEntry>> groups = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> mayOpen.test(entry.path()))
                .forEach(entry -> groups.merge(entry.group(), List.of(entry), Menu::joined));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<MenuEntry> joined(List<MenuEntry> left, List<MenuEntry> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
