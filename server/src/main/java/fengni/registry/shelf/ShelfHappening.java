package fengni.registry.shelf;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the evidence keeps of a store's work; it belongs to no service, and names face and store. */
final class ShelfHappening {
    private ShelfHappening() {}

    static Happening of(
            RecordType type, String outcome, Reviewer who, Map<String, Object> what, Map<String, Object> decision) {
        return of(type, outcome, who.login(), what, with(decision, who));
    }

    /** As above, of somebody who is not signed in: the developer with the letter. */
    static Happening of(
            RecordType type, String outcome, String by, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(type, 0, Who.of(by), outcome, Optional.empty(), what, face(decision));
    }

    private static Map<String, Object> face(Map<String, Object> decision) {
        var all = new HashMap<>(decision);
        all.put("face", "registry");
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> decision, Reviewer who) {
        var all = new HashMap<>(decision);
        all.put("store", who.organisation());
        all.put("by", who.login());
        return all;
    }
}
