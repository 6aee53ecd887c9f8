package fengni.pages;

import java.util.Locale;

/** The headings of the left menu, in their order: first what is to be done, last what is rarely changed. */
public enum MenuGroup {
    WORK,
    COMPLIANCE,
    SAFETY,
    RECORDS,
    REGISTRY,
    INSTALLATION;

    /** Returns the key of the heading. */
    String label() {
        return "pages.menu." + name().toLowerCase(Locale.ROOT);
    }
}
