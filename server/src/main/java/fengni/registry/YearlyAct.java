package fengni.registry;

import fengni.registry.Yearly.State;
import java.util.Locale;

/** What officers do with a verification, and from where. Stored by {@link #word}: never rename one. */
enum YearlyAct {
    TAKE(State.OPEN, State.TAKEN),
    TAKE_OVER(State.TAKEN, State.TAKEN),
    ANSWER(State.TAKEN, State.PROPOSED),
    SEND_BACK(State.PROPOSED, State.TAKEN),
    CONFIRM(State.PROPOSED, State.IN_ORDER);

    private final State from;
    private final State to;

    YearlyAct(State from, State to) {
        this.from = from;
        this.to = to;
    }

    boolean isFrom(State state) {
        return from == state;
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
