package fengni.pages;

import java.util.Arrays;
import java.util.Locale;

/**
 * The headings of the left menu, in their order: first what is to be done, last what is rarely changed. Each gathers what
 * its rooms declare, whatever heading of its own a room may name.
 */
public enum MenuGroup {
    WORK(),
    COMPLIANCE("filing", "assessment", "governance", "casework", "rulebook"),
    SAFETY("features", "standing", "marking", "identity"),
    RECORDS("supervision", "evidence"),
    REGISTRY("registry", "correspondence"),
    INSTALLATION("offering", "access", "notice", "attachments", "documents");

    private final String rooms;

    MenuGroup(String... rooms) {
        this.rooms = String.join("|", rooms);
    }

    /** Returns the key of the heading. */
    public String label() {
        return "pages.menu." + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the heading under which an entry stands; one that names no heading and no known room is work. */
    static MenuGroup of(MenuEntry entry) {
        var room = entry.group().replaceFirst("\\..*", "");
        return Arrays.stream(values())
                .filter(group -> group.label().equals(entry.group()) || room.matches(group.rooms))
                .findFirst()
                .orElse(WORK);
    }
}
