package fengni.offering;

import java.util.Optional;

/** Names one organisation of this installation; positive, never reused. */
public record OrganisationId(long value) {
    public OrganisationId {
        if (value <= 0) {
            throw new IllegalArgumentException("organisation id is positive, not " + value);
        }
    }

    /** Returns the id, or empty for a number that no organisation can have. */
    public static Optional<OrganisationId> of(long value) {
        return value > 0 ? Optional.of(new OrganisationId(value)) : Optional.empty();
    }
}
