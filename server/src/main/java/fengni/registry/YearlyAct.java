package fengni.registry;

import fengni.registry.Yearly.State;
import java.util.Locale;
import java.util.Set;

/** What officers do with a verification, and from where. Stored by {@link #word}: never rename one. */
enum YearlyAct {
    TAKE(Set.of(State.OPEN), State.TAKEN),
    TAKE_OVER(Set.of(State.TAKEN), State.TAKEN),
    ANSWER(Set.of(State.TAKEN), State.PROPOSED),
    SEND_BACK(Set.of(State.PROPOSED), State.TAKEN),
    CONFIRM(Set.of(State.PROPOSED), State.IN_ORDER);

    private final Set<State> from;
    private final State to;

    YearlyAct(Set<State> from, State to) {
        this.from = from;
        this.to = to;
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }

    /** @param good what the first officer proposed */
    State reached(boolean good) {
        return this == CONFIRM && !good ? State.POINTS : to;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static YearlyAct of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
