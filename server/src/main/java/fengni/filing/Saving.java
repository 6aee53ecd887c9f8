package fengni.filing;

import java.util.List;
import java.util.Map;

/** What came of entering answers. */
sealed interface Saving {
    /** They stand. */
    record Kept(Dossier now) implements Saving {}

    /**
     * None of them stands: others changed the same answers meanwhile.
     *
     * @param mine every text that the person wanted to change, by the key of its field
     */
    record Clashed(Dossier now, List<Clash> clashes, Map<String, String> mine) implements Saving {
        public Clashed {
            clashes = List.copyOf(clashes);
            mine = Map.copyOf(mine);
        }
    }

    /** One answer that two people gave differently. */
    record Clash(String key, String mine, Entered theirs) {}
}
