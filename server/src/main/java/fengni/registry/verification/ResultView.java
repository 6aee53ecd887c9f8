package fengni.registry.verification;

import fengni.pages.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What was found, for a page.
 *
 * @param by {@code number}, {@code creditCode} or {@code app}
 * @param asked false before anything was asked for
 */
record ResultView(String by, String typed, boolean asked, List<Verified> items) {
    static final ResultView NONE = new ResultView("", "", false, List.of());

    ResultView {
        items = List.copyOf(items);
    }

    /** Returns where the same answer is had as a signed document. */
    String signed() {
        return "/api/v1/registry/verify?" + by + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + "&signed=true";
    }

    /** Returns where a sheet is made of it. */
    String sheet() {
        return "/registry/verify/sheets"
                + (by.equals("number") ? "?number=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) : "");
    }

    static String key(Part part) {
        return "registry.verification.standing." + part.standing().word();
    }

    static Tone tone(Part part) {
        return switch (part.standing()) {
            case PUBLISHED -> Tone.GOOD;
            case ENDED, ENDED_IN_IMPORTED_LISTS -> Tone.BAD;
            case IN_IMPORTED_LISTS, SELF_DECLARED -> Tone.INFO;
            case NOT_IN_IMPORTED_LISTS, NOT_FOUND -> Tone.NEUTRAL;
        };
    }
}
