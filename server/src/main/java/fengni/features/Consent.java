package fengni.features;

import fengni.pages.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person who changes the feature database confirms.
 *
 * @param all whatever is found: also before it was seen, in an emergency
 * @param boxes names of the findings that were ticked
 * @param reason why the change is right all the same
 */
record Consent(boolean all, Set<String> boxes, Optional<String> reason) {
    static final Consent NONE = new Consent(false, Set.of(), Optional.empty());

    /** The field of the reason, and the one that confirms unseen. */
    static final String REASON = "confirmReason";

    static final String UNSEEN = "urgent";

    static Consent of(Form form, List<GateFinding> findings) {
        var boxes =
                findings.stream().map(GateFinding::box).filter(form::checked).collect(Collectors.toSet());
        return new Consent(form.checked(UNSEEN), boxes, form.given(REASON));
    }

    boolean covers(List<GateFinding> findings) {
        return all || findings.stream().map(GateFinding::box).allMatch(boxes::contains);
    }
}
