package fengni.marking;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.law.Finding;
import fengni.ledger.Receipt;
import java.util.List;

/** What came of a declaration. */
sealed interface Declared {
    /**
     * The marked file, whose record is durable.
     *
     * @param name of the file as it leaves
     * @param content on disk; whoever sends it closes it
     * @param notes what the marking cost, such as a picture encoded again
     */
    record Released(
            String name,
            String type,
            Format format,
            Spool content,
            AigcLabel label,
            Receipt receipt,
            List<Finding> notes)
            implements Declared {
        public Released {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was marked and nothing kept; every reason. */
    record Refused(List<Finding> findings) implements Declared {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** No organisation answers for marks here yet, or none has the provider code asked for. */
    record Nobody() implements Declared {}
}
