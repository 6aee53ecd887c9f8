package fengni.law.rulebook;

import java.util.List;

/**
 * A part that somebody plays under the rules.
 *
 * @param of the roles that together make this one; empty for a role of its own
 */
public record Role(String id, Wording name, Wording meaning, List<String> of, Basis basis) {
    public Role {
        of = List.copyOf(of);
    }
}
