package fengni.offering;

/** Names one service of this installation; positive, never reused. */
public record ServiceId(long value) {
    public ServiceId {
        if (value <= 0) {
            throw new IllegalArgumentException("service id is positive, not " + value);
        }
    }
}
