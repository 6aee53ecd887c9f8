package fengni.notice;

/** To whom a message goes. */
sealed interface Recipient {
    /** Somebody's own mail address. */
    record Person(long person) implements Recipient {}

    /** A channel of the organisation. */
    record OfChannel(long channel) implements Recipient {}

    /** Returns the stored name. */
    default String word() {
        return switch (this) {
            case Person(var person) -> "person " + person;
            case OfChannel(var channel) -> "channel " + channel;
        };
    }

    /**
     * Returns the recipient of a stored name.
     *
     * @throws IllegalStateException if nobody is called so
     */
    static Recipient of(String word) {
        var parts = word.split(" ", 2);
        return switch (parts[0]) {
            case "person" -> new Person(Long.parseLong(parts[1]));
            case "channel" -> new OfChannel(Long.parseLong(parts[1]));
            default -> throw new IllegalStateException("no recipient is called " + word);
        };
    }
}
