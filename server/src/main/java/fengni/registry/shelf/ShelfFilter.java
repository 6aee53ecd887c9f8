package fengni.registry.shelf;

/**
 * Which apps a reviewer wants to see; empty words narrow nothing.
 *
 * @param gone those that the newest sheet named no more, instead of those on the shelf
 * @param changed only those with a change that nobody has dealt with
 * @param search part of name, package, subject or number, whatever its case
 */
record ShelfFilter(String state, String finding, boolean gone, boolean changed, String search) {
    private static final int LONGEST = 100;

    /** Takes a word that is none of the choices for none. */
    static ShelfFilter of(String state, String finding, boolean changed, String search) {
        return new ShelfFilter(
                AppState.of(state).map(AppState::word).orElse(""),
                Grade.of(finding).map(Grade::word).orElse(""),
                state.equals("gone"),
                changed,
                search.strip());
    }

    /** Returns the search as the database takes it, with nothing in it that would stand for something else. */
    String like() {
        var text = search.length() > LONGEST ? search.substring(0, LONGEST) : search;
        return text.isEmpty() ? "" : "%" + text.replaceAll("[\\p{Cntrl}]", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
