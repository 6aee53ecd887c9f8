package fengni.filing;

import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** The page on which a person decides between two texts for the same answers; the own ones travel along in it. */
final class Clashes {
    static final String KEEP = "keep.";
    static final String THEIRS = "theirs";
    static final String VERSION = "version";

    private static final long UNSEEN = 0;

    private Clashes() {}

    static Page page(Dossier now, String action, List<Saving.Clash> clashes, Map<String, String> mine) {
        return Desk.page(now, "filing/clash", "filing.clash.title")
                .status(HttpStatus.CONFLICT)
                .with("dossier", now)
                .with("action", action)
                .with("clashes", clashes)
                .with("mine", mine);
    }

    /** Returns the keys for which a person took the other's text. */
    static List<String> decided(MultiValueMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(KEEP) && THEIRS.equals(sent.getFirst(name)))
                .map(name -> name.substring(KEEP.length()))
                .toList();
    }

    /** Returns the version that the page showed; a page without one saw nothing. */
    static long version(MultiValueMap<String, String> sent) {
        var text = sent.getOrDefault(VERSION, List.of("")).getFirst();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : UNSEEN;
    }
}
