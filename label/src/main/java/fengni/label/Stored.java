package fengni.label;

import fengni.law.Finding;
import java.util.List;

/** The outcome of an order from file to file: a marked file, or every reason against it. */
public sealed interface Stored permits Stored.Written, Marked.Refused {
    List<Finding> findings();

    /**
     * The marked file is there and survives a crash; it was read back by other code than wrote it.
     *
     * @param findings what the order cost, such as a picture encoded again
     */
    record Written(Format format, List<Finding> findings) implements Stored {
        public Written {
            findings = List.copyOf(findings);
        }
    }
}
