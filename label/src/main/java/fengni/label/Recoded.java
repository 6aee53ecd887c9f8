package fengni.label;

import fengni.law.Finding;
import java.util.List;

/** The outcome of coding footage again: as many samples as before, or every reason against it. */
public sealed interface Recoded {

    /**
     * The footage with words.
     *
     * @param samples in the order of decoding, one for each sample of the footage, shown in that order too
     * @param configuration what decoders are to be told in place of the old configuration; it serves the rest of the film too
     * @param before what the first sample behind the footage needs in front of its bytes; mostly nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Done(List<byte[]> samples, byte[] configuration, byte[] before) implements Recoded {
        public Done {
            samples = List.copyOf(samples);
        }
    }

    /** Nothing was coded; at least one reason is an error. */
    record Not(List<Finding> reasons) implements Recoded {
        public Not {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns the refusal with one reason. */
    static Not not(Finding.Code code, Object... params) {
        return new Not(List.of(Finding.of(code, "", params)));
    }
}
