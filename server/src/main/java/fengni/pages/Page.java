package fengni.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page on its way to its reader: a template ({@code ROOM/NAME}), its title, the way back, and what it shows. */
public final class Page extends ModelAndView {
    static final String TITLE = "pages.title";
    static final String CRUMBS = "pages.crumbs";

    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 409, 413, 500);

    private final List<Step> crumbs = new ArrayList<>();

    private Page(String template, Title title) {
        super(template);
        addObject(TITLE, title);
        addObject(CRUMBS, crumbs);
    }

    /** A step of the way back, not yet in any language. */
    record Step(Title title, String path) {}

    /** A key with what fills it. */
    record Title(String key, List<Object> arguments) {
        String in(Words words) {
            return words.say(key, arguments.toArray());
        }
    }

    public static Page of(String template, String title, Object... arguments) {
        return new Page(template, new Title(title, List.of(arguments)));
    }

    public Page under(String path, String title, Object... arguments) {
        crumbs.add(new Step(new Title(title, List.of(arguments)), path));
        return this;
    }

    public Page with(String name, Object value) {
        addObject(name, value);
        return this;
    }

    /** Shows a form; one with faults answers 422, so that programs see the refusal too. */
    public Page with(Form form) {
        if (!form.holds()) {
            setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return with("form", form);
    }

    /** Says that the page cannot be shown, in the same words as any other refusal of this kind. */
    public static Page problem(HttpStatus status) {
        var words = WITH_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return of("pages/error", "pages.error." + words + ".title")
                .status(status)
                .with("words", "pages.error." + words + ".text");
    }

    public Page status(HttpStatus status) {
        setStatus(status);
        return this;
    }

    /** Leads on after a change, so that reloading repeats nothing. */
    public static ModelAndView go(String path) {
        return new ModelAndView(new Onward(path));
    }

    /** As {@link #go(String)}; the next page shows the notice once. */
    public static ModelAndView go(String path, Notice notice) {
        return new ModelAndView(new Onward(path), Map.of(Onward.NOTICE, notice));
    }
}
