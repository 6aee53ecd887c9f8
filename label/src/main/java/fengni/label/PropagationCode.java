package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** Why a content that is passed on is, may be or seems synthetic, and what became of its label; parameters in brackets. */
public enum PropagationCode implements Finding.Code {
    /** The file's label says so [value of Label, producer]. */
    LABEL_SAYS(NOTE),
    /** A file in the archive has a label [name, value of Label]. */
    MEMBER_SAYS(NOTE),
    /** Who brought it declares it synthetic. */
    DECLARED(NOTE),
    /** People see or hear a mark [words, where it was met]. */
    TRACE_EXPLICIT(NOTE),
    /** The digital source type of IPTC says so [value, field]. */
    TRACE_SOURCE_TYPE(NOTE),
    /** A manifest store of C2PA, which tells of an origin and not that it is a generator [what, field]. */
    TRACE_PROVENANCE(NOTE),
    /** A sign of a generator [whose, field]. */
    TRACE_GENERATOR(NOTE),
    /** A sign that is not confirmed or not a generator's alone [whose, field]. */
    TRACE_GENERATOR_WEAK(NOTE),
    /** A label stands there that says nothing clear [what, field]. */
    TRACE_LABEL_BROKEN(NOTE),
    /** Something that a detector knows [what, field]. */
    TRACE_OTHER(NOTE),
    /** Something that a detector knows and does not rely on [what, field]. */
    TRACE_OTHER_WEAK(NOTE),
    /** A trace that is too weak to be a reason, told all the same [what, field]. */
    TRACE_NOT_COUNTED(NOTE),
    /** No label, no declaration, and none of the traces looked for that counts. */
    NOTHING_FOUND(NOTE),
    /** Not all of the file could be read, so that nothing found is not nothing there. */
    UNDECIDED(WARNING),
    /** The producer's fields, the value of the label and the producer's protection stayed as they were [producer]. */
    PRODUCER_KEPT(NOTE),
    /** The producer is unknown: the propagator's pair stands in both places (Appendix E, note 1). */
    PRODUCER_UNKNOWN(NOTE),
    /** The label has values outside Appendix E j) or lacks one, and cannot be written again unchanged [producer]. */
    NOT_WRITABLE(ERROR),
    /** Writing the label again would drop what Appendix E does not know. */
    WOULD_LOSE(ERROR),
    /** The labels stand in files of an archive; pass those on one by one. */
    MEMBERS_ONLY(ERROR),
    /** The traces are of single files of an archive, and not all of its files are suspected; pass them on one by one. */
    MEMBER_TRACES(ERROR),
    /** Words were asked for and left away: the producer's protection may tie the label to the content as it is. */
    WORDS_LEFT_AWAY(WARNING),
    /** A line of a list of traces cannot be used [what is wrong]; the place is the line's number. */
    TRACE_LINE(ERROR),
    /** A list of traces is larger than is read [limit, of what]. */
    TRACE_LIST_TOO_LONG(ERROR);

    private final Severity severity;

    PropagationCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
