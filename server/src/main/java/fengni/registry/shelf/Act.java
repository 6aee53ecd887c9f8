package fengni.registry.shelf;

import static fengni.registry.shelf.AppState.LISTED;
import static fengni.registry.shelf.AppState.REFUSED;
import static fengni.registry.shelf.AppState.REMOVED;
import static fengni.registry.shelf.AppState.SUSPENDED;
import static fengni.registry.shelf.AppState.UNREVIEWED;
import static fengni.registry.shelf.AppState.WARNED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person of the store decides about an app (deep synthesis provisions, Art. 13), with the whole table of what goes
 * when. Stored by word: never rename one.
 */
public enum Act {
    LIST,
    NOT_LIST,
    /** A second warning may follow the first. */
    WARN,
    SUSPEND,
    REMOVE,
    /** Ends a warning, a suspension or a removal. */
    RESTORE,
    /** What an appeal or a second look brings about: everything as before the decision. Nobody asks for it directly. */
    OVERTURN;

    /** Returns where it leads, or empty if it cannot be decided here. */
    Optional<AppState> after(AppState state) {
        return switch (this) {
            case LIST -> reached(LISTED, state, UNREVIEWED, REFUSED);
            case NOT_LIST -> reached(REFUSED, state, UNREVIEWED);
            case WARN -> reached(WARNED, state, UNREVIEWED, LISTED, WARNED);
            case SUSPEND -> reached(SUSPENDED, state, UNREVIEWED, LISTED, WARNED);
            case REMOVE -> reached(REMOVED, state, UNREVIEWED, LISTED, WARNED, SUSPENDED);
            case RESTORE -> reached(LISTED, state, WARNED, SUSPENDED, REMOVED);
            case OVERTURN -> Optional.empty();
        };
    }

    private static Optional<AppState> reached(AppState to, AppState here, AppState... from) {
        return List.of(from).contains(here) ? Optional.of(to) : Optional.empty();
    }

    /** Returns what can be decided about an app that stands here. */
    static List<Act> open(AppState state) {
        return Stream.of(values()).filter(act -> act.after(state).isPresent()).toList();
    }

    /** Returns whether it burdens the developer, who then gets a letter with reasons and a way to appeal. */
    public boolean burdens() {
        return switch (this) {
            case NOT_LIST, WARN, SUSPEND, REMOVE -> true;
            case LIST, RESTORE, OVERTURN -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
