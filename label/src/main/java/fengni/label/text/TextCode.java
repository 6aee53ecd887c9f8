package fengni.label.text;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a text and the place of its label; places are {@code head} or byte offsets. */
public enum TextCode implements Finding.Code {
    /** The head of a Markdown file is no YAML within the limits [what is wrong]. */
    HEAD_UNREADABLE(ERROR),
    /** A page in a charset whose markup is not plain ASCII bytes [the charset]. */
    CHARSET_NOT_HANDLED(ERROR),
    /** The label is a string where the guide asks for a map (20258A, 6.5). */
    STRING_FOR_MAP(WARNING),
    /** Values of the label are not in single quotes (20258A, 6.5). */
    NOT_SINGLE_QUOTED(WARNING);

    private final Severity severity;

    TextCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
