package fengni.screen.guard;

/** A key that is shown to nobody but the service it opens: no text, log or message made of it holds it. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Takes a key.
     *
     * @throws IllegalArgumentException if it is empty or holds anything but visible ASCII; the message does not show it
     */
    public static Secret of(String value) {
        if (value.isEmpty() || !value.chars().allMatch(unit -> unit > ' ' && unit < 0x7F)) {
            throw new IllegalArgumentException("a key has one or more characters, all of them visible ASCII");
        }
        return new Secret(value);
    }

    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
