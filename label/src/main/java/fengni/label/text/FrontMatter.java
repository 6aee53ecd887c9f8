package fengni.label.text;

import java.util.Optional;

/**
 * A head between two lines of three signs; offsets in UTF-16 units of the whole text.
 *
 * @param inner where its fields begin
 * @param close where the line begins that ends it
 * @param end where the text after it begins
 */
record FrontMatter(int inner, int close, int end) {

    /** Returns the YAML head that begins there; like YAML itself, three dots end it too. */
    static Optional<FrontMatter> yaml(String text, int from) {
        return between(text, from, "---", "...");
    }

    /** Returns the TOML head that begins there. */
    static Optional<FrontMatter> toml(String text, int from) {
        return between(text, from, "+++", "+++");
    }

    private static Optional<FrontMatter> between(String text, int from, String sign, String otherEnd) {
        if (!Lines.isRule(text, from, sign)) {
            return Optional.empty();
        }
        int inner = Lines.next(text, from);
        for (int at = inner; at < text.length(); at = Lines.next(text, at)) {
            if (Lines.isRule(text, at, sign) || Lines.isRule(text, at, otherEnd)) {
                return Optional.of(new FrontMatter(inner, at, Lines.next(text, at)));
            }
        }
        return Optional.empty();
    }

    String fields(String text) {
        return text.substring(inner, close);
    }
}
