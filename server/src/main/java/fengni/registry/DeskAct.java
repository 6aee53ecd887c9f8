package fengni.registry;

import java.util.Locale;

/**
 * What officers do with a dossier beside the procedure: who has it in hand changes, not where it stands, and its clock goes
 * on. Stored by {@link #word}: never rename one.
 */
enum DeskAct {
    /** Another desk does the first review. */
    TRANSFER,
    /** Whoever claimed it no longer has it. */
    GIVE_BACK,
    /** Whoever claimed it names who goes on. */
    HAND_OVER,
    /** A colleague goes on with what nobody has in hand, or somebody who is away. */
    TAKE_OVER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeskAct of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
