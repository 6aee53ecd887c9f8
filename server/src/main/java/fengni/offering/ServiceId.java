package fengni.offering;

import java.util.Optional;

/** Names one service of this installation; positive, never reused. */
public record ServiceId(long value) {
    public ServiceId {
        if (value <= 0) {
            throw new IllegalArgumentException("service id is positive, not " + value);
        }
    }

    /** Returns the id, or empty for a number that no service can have. */
    public static Optional<ServiceId> of(long value) {
        return value > 0 ? Optional.of(new ServiceId(value)) : Optional.empty();
    }
}
