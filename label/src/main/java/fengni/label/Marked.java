package fengni.label;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/** The outcome of an order on a content at hand: a marked content, or every reason against it. */
public sealed interface Marked {
    List<Finding> findings();

    /**
     * The content with its marks, read back by other code than wrote it.
     *
     * @param content the bytes to keep in the original's place
     * @param beside what belongs into the file {@code NAME.aigc.json} beside a plain text; empty for formats that hold their
     *     own label
     * @param findings what the order cost, such as a picture encoded again
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are passed on once, never compared
    record Done(Format format, byte[] content, Optional<byte[]> beside, List<Finding> findings) implements Marked {
        public Done {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was made or written; at least one finding is an error. */
    record Refused(List<Finding> findings) implements Marked, Stored {
        public Refused {
            findings = List.copyOf(findings);
        }

        static Refused because(Finding reason) {
            return new Refused(List.of(reason));
        }
    }
}
