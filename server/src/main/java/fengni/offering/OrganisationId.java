package fengni.offering;

/** Names one organisation of this installation; positive, never reused. */
public record OrganisationId(long value) {
    public OrganisationId {
        if (value <= 0) {
            throw new IllegalArgumentException("organisation id is positive, not " + value);
        }
    }
}
