package fengni.pages;

import java.util.Locale;

/** The meaning of a colour; the words beside it always say the same, for those who see no colour. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD;

    /** Returns the name that the stylesheet knows. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
