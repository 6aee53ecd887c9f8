package fengni.registry.verification;

import java.util.List;

/** Answers what this registry knows about numbers; see {@link Standing} for what its words mean. Safe for many threads. */
public interface Verification {
    /** Returns one answer for each number, in their order. At most 1,000. */
    List<Verified> ofNumbers(List<String> numbers);

    /** Returns one answer for each number that this registry published for whoever has this credit code. */
    List<Verified> ofCreditCode(String code);

    /** Returns one answer for each number that this registry published with a product of this package or application id. */
    List<Verified> ofApp(String id);
}
