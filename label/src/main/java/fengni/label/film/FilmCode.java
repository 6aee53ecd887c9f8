package fengni.label.film;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a film; places are byte offsets; parameters in brackets. */
public enum FilmCode implements Finding.Code {
    /** No box moov, so that there is nowhere to put a label: a single segment of a stream, or a file cut off. */
    NO_MOOV(ERROR),
    /** More than one box moov; programs differ in which they read. A run in place that was cut off leaves such a file. */
    MOOV_TWICE(ERROR),
    /** The box moov is compressed, a form of QuickTime that is not read. */
    MOOV_COMPRESSED(ERROR),
    /** Lists of keys in such an order that programs which keep to the first would show another key's value. */
    KEY_LISTS(ERROR),
    /** Offsets point outside of the file, into the tables themselves, into another file, or past 4 GiB [what]. */
    FILM_OFFSETS(ERROR),
    /** The film does not end with its box moov, so that nothing can be put in place of it. */
    MOOV_NOT_LAST(ERROR),
    /** The label's value is not marked as UTF-8 [number of its type]. */
    VALUE_TYPE(WARNING);

    private final Severity severity;

    FilmCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
