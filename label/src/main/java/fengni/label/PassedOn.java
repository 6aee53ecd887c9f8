package fengni.label;

import fengni.law.Finding;
import java.util.List;

/** The outcome of passing a content on: what it is taken for, and what became of its label. */
public sealed interface PassedOn {
    Decision decision();

    /** Returns what was done to the label, or why nothing was. */
    List<Finding> findings();

    /** A content at hand with the propagator in its label, read back by other code than wrote it. */
    record InHand(Decision decision, AigcLabel label, Marked.Done marked, List<Finding> findings) implements PassedOn {
        public InHand {
            findings = List.copyOf(findings);
        }
    }

    /** A file with the propagator in its label; it survives a crash. */
    record OnDisk(Decision decision, AigcLabel label, List<Finding> findings) implements PassedOn {
        public OnDisk {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was written: there is nothing to label, or every reason against writing is told. */
    record AsItWas(Decision decision, List<Finding> findings) implements PassedOn {
        public AsItWas {
            findings = List.copyOf(findings);
        }
    }
}
