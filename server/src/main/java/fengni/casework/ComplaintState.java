package fengni.casework;

import java.util.List;

/** Where a complaint stands. The words that led there are in its steps. */
sealed interface ComplaintState {
    /** Taken in, the receipt given; nobody has decided whether it is accepted. */
    record Received() implements ComplaintState {}

    /** Being handled. */
    record Accepted() implements ComplaintState {}

    /** Not accepted, with reasons. */
    record NotAccepted() implements ComplaintState {}

    record Answered() implements ComplaintState {}

    /** Closed after the first decision; an appeal within its time opens it again. */
    record Closed() implements ComplaintState {}

    /** The one appeal is being handled. */
    record Appealed() implements ComplaintState {}

    /** The appeal was right. */
    record Upheld() implements ComplaintState {}

    /** The first decision stands. */
    record Dismissed() implements ComplaintState {}

    /** Closed for good. */
    record Ended() implements ComplaintState {}

    static List<ComplaintState> all() {
        return List.of(
                new Received(),
                new Accepted(),
                new NotAccepted(),
                new Answered(),
                new Closed(),
                new Appealed(),
                new Upheld(),
                new Dismissed(),
                new Ended());
    }

    /** Returns the name of the state: stored, in JSON, and a part of keys of words; never renamed. */
    default String word() {
        return switch (this) {
            case Received() -> "received";
            case Accepted() -> "accepted";
            case NotAccepted() -> "not_accepted";
            case Answered() -> "answered";
            case Closed() -> "closed";
            case Appealed() -> "appealed";
            case Upheld() -> "upheld";
            case Dismissed() -> "dismissed";
            case Ended() -> "ended";
        };
    }

    /** Returns whether the operator owes the next decision. */
    default boolean open() {
        return switch (this) {
            case Received(), Accepted(), Appealed() -> true;
            case NotAccepted(), Answered(), Closed(), Upheld(), Dismissed(), Ended() -> false;
        };
    }

    /**
     * Returns the state of a stored word.
     *
     * @throws IllegalStateException if no state is called so
     */
    static ComplaintState of(String word) {
        return all().stream()
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state is called " + word));
    }
}
