package fengni.filing;

import java.util.List;

/** What came of entering answers. */
sealed interface Saving {
    /** They stand. */
    record Kept(Dossier now) implements Saving {}

    /** None of them stands: others changed the same answers meanwhile. */
    record Clashed(Dossier now, List<Clash> clashes) implements Saving {
        public Clashed {
            clashes = List.copyOf(clashes);
        }
    }

    /** One answer that two people gave differently. */
    record Clash(String key, String mine, Entered theirs) {}
}
