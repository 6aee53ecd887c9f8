package fengni.label;

import fengni.label.file.Excerpt;
import fengni.law.Finding;
import java.util.Locale;

/**
 * Something in a file that speaks for a synthetic content without being its label (labelling measures, Article 6(3)).
 *
 * @param field where it was met, such as {@code png.parameters} or {@code xmp.CreatorTool}
 * @param where a byte offset or the name of a part
 * @param what the words seen, or whose sign it is; a stranger's text is cut short
 */
public record Trace(Kind kind, Confidence confidence, String field, String where, String what) {
    public Trace {
        what = Excerpt.of(what);
    }

    /** What a trace is. */
    public enum Kind {
        /** A mark that people see or hear. */
        EXPLICIT_MARK,
        /** The digital source type of IPTC. */
        SOURCE_TYPE,
        /** A manifest store of C2PA: it tells where a content comes from, and cameras write it too. */
        PROVENANCE,
        /** What a generator leaves in metadata. */
        GENERATOR,
        /** A label that cannot be read, or whose first value is none of 1, 2 and 3. */
        BROKEN_LABEL,
        OTHER;

        /** Returns the stable name in lists and JSON, such as {@code source_type}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a trace says; no clause weighs traces, so this is ours and a list's. */
    public enum Confidence {
        /** Not confirmed, or written by others too. */
        LOW,
        MEDIUM,
        /** The file says so in words made for it. */
        HIGH;

        /** Returns the stable name in lists and JSON, such as {@code low}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the same, met in a file of an archive. */
    Trace in(String file) {
        return new Trace(kind, confidence, field, where.isEmpty() ? file : file + ": " + where, what);
    }

    boolean isAtLeast(Confidence least) {
        return confidence.compareTo(least) >= 0;
    }

    /** Returns what is told of a trace that is too weak to count. */
    Finding notCounted() {
        return Finding.of(PropagationCode.TRACE_NOT_COUNTED, where, what, field);
    }

    /** Returns the trace as a reason of a decision. */
    public Finding reason() {
        return Finding.of(code(), where, what, field);
    }

    private PropagationCode code() {
        boolean weak = confidence == Confidence.LOW;
        return switch (kind) {
            case EXPLICIT_MARK -> PropagationCode.TRACE_EXPLICIT;
            case SOURCE_TYPE -> PropagationCode.TRACE_SOURCE_TYPE;
            case PROVENANCE -> PropagationCode.TRACE_PROVENANCE;
            case GENERATOR -> weak ? PropagationCode.TRACE_GENERATOR_WEAK : PropagationCode.TRACE_GENERATOR;
            case BROKEN_LABEL -> PropagationCode.TRACE_LABEL_BROKEN;
            case OTHER -> weak ? PropagationCode.TRACE_OTHER_WEAK : PropagationCode.TRACE_OTHER;
        };
    }
}
