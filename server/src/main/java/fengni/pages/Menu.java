package fengni.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The left menu: groups in their order, and in each its entries in theirs. */
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
        return Arrays.stream(MenuGroup.values())
                .map(group -> new Group(group.label(), entries(group, mayOpen)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private List<MenuEntry> entries(MenuGroup group, Predicate<String> mayOpen) {
        return entries.stream()
                .filter(entry -> entry.group() == group && mayOpen.test(entry.path()))
                .toList();
    }
}
