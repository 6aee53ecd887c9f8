package fengni;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody who uses no mouse: every step is a key, and whatever Tab does not reach is not there. */
final class Keyboard {
    /** No page has more places to stop at. */
    private static final int FAR = 400;

    private static final int FEW = 8;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void type(String selector, String text) {
        reach(selector);
        page.keyboard().press("Control+A");
        if (text.length() > FEW) {
            page.keyboard().insertText(text); // as an input method does that commits a phrase
        } else {
            page.keyboard().type(text);
        }
    }

    /** Follows a link or presses a button, and waits for the next page. */
    void press(String selector) {
        reach(selector);
        page.evaluate("window.before = true");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    /** Opens what is folded. */
    void unfold(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    void tick(String selector) {
        reach(selector);
        if (!holds("el => el.checked")) {
            page.keyboard().press("Space");
        }
    }

    /** Answers one question of a form, whatever it looks like. */
    void answer(String name, String value) {
        var named = "[name=\"%s\"]".formatted(name);
        var kind = (String) page.evaluate(
                "name => { const el = document.querySelector(name); return el.tagName === 'SELECT' ? 'select' : el.type; }",
                named);
        switch (kind) {
            case "checkbox" -> tick("%s[value=\"%s\"]".formatted(named, value));
            case "radio" -> turn(named, value, "el => el.value");
            case "select" -> turn(named, value, "el => el.value");
            default -> type(named, value);
        }
        if (kind.equals("radio")) {
            tick("%s[value=\"%s\"]".formatted(named, value));
        }
    }

    void answer(Map<String, String> fields) {
        fields.forEach(this::answer);
    }

    private void turn(String selector, String value, String read) {
        reach(selector);
        for (int i = 0; i < FAR && !active(read).equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private void reach(String selector) {
        for (int i = 0; i < FAR; i++) {
            if (holds("el => el.matches(" + quoted(selector) + ")")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(
                "Tab does not reach " + selector + " on " + page.url() + ":\n" + page.innerText("body"));
    }

    private boolean holds(String question) {
        return (boolean) page.evaluate("(" + question + ")(document.activeElement)");
    }

    private String active(String question) {
        return String.valueOf(page.evaluate("(" + question + ")(document.activeElement)"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
