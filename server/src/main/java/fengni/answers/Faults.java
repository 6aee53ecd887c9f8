package fengni.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects everything that is wrong with one request, so that a person is told once. Not safe for use by many threads. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public Faults add(Fault fault) {
        found.add(fault);
        return this;
    }

    public Faults addAll(List<Fault> faults) {
        found.addAll(faults);
        return this;
    }

    /** Notes {@code code} unless the condition holds. */
    public Faults expect(boolean holds, String field, String code, Object... params) {
        return holds ? this : add(Fault.of(field, code, params));
    }

    /**
     * Asks for words that a person can read: not blank, at most {@code longest} code points, no control characters but
     * line ends and tabs.
     */
    public Faults words(Optional<String> text, String field, int longest) {
        if (text.isEmpty() || text.get().isBlank()) {
            return add(Fault.of(field, "required"));
        }
        expect(text.get().codePointCount(0, text.get().length()) <= longest, field, "too_long", longest);
        return expect(text.get().chars().noneMatch(Faults::unreadable), field, "control_characters");
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }

    private static boolean unreadable(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t';
    }
}
