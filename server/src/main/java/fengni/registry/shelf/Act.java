package fengni.registry.shelf;

import static fengni.registry.shelf.AppState.LISTED;
import static fengni.registry.shelf.AppState.REFUSED;
import static fengni.registry.shelf.AppState.REMOVED;
import static fengni.registry.shelf.AppState.SUSPENDED;
import static fengni.registry.shelf.AppState.UNREVIEWED;
import static fengni.registry.shelf.AppState.WARNED;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person of the store decides about an app (deep synthesis provisions, Art. 13), with the whole table of what goes
 * when. Stored by word: never rename one.
 */
public enum Act {
    LIST(LISTED, EnumSet.of(UNREVIEWED, REFUSED)),
    NOT_LIST(REFUSED, EnumSet.of(UNREVIEWED)),
    /** A second warning may follow the first. */
    WARN(WARNED, EnumSet.of(UNREVIEWED, LISTED, WARNED)),
    SUSPEND(SUSPENDED, EnumSet.of(UNREVIEWED, LISTED, WARNED)),
    REMOVE(REMOVED, EnumSet.of(UNREVIEWED, LISTED, WARNED, SUSPENDED)),
    /** Ends a warning, a suspension or a removal. */
    RESTORE(LISTED, EnumSet.of(WARNED, SUSPENDED, REMOVED)),
    /** What an appeal or a second look brings about: everything as before the decision. Nobody asks for it directly. */
    OVERTURN(LISTED, EnumSet.noneOf(AppState.class));

    private final AppState reached;
    private final Set<AppState> from;

    Act(AppState reached, Set<AppState> from) {
        this.reached = reached;
        this.from = from;
    }

    /** Returns where it leads, or empty if it cannot be decided here. */
    Optional<AppState> after(AppState state) {
        return from.contains(state) ? Optional.of(reached) : Optional.empty();
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
