package fengni.filing;

import fengni.pages.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** The page on which a person decides between two texts for the same answers; the own ones travel along in it. */
final class Clashes {
    private static final String KEEP = "keep.";
    private static final String THEIRS = "theirs";
    private static final String VERSION = "version";

    private static final long UNSEEN = 0;

    private Clashes() {}

    static Page page(Saving.Clashed clashed, String action) {
        return Desk.page(clashed.now(), "filing/clash", "filing.clash.title")
                .status(HttpStatus.CONFLICT)
                .with("dossier", clashed.now())
                .with("action", action)
                .with("clashes", clashed.clashes())
                .with("mine", clashed.mine());
    }

    /** Returns what a person wants to enter; of this page only what it carries, without what they left to the other. */
    static Map<String, String> wanted(Map<String, String> typed, MultiValueMap<String, String> sent) {
        if (sent.keySet().stream().noneMatch(name -> name.startsWith(KEEP))) {
            return typed;
        }
        var wanted = new LinkedHashMap<>(typed);
        wanted.keySet().retainAll(sent.keySet());
        wanted.keySet().removeIf(key -> THEIRS.equals(sent.getFirst(KEEP + key)));
        return wanted;
    }

    /** Returns the version that the page showed; a page without one saw nothing. */
    static long version(MultiValueMap<String, String> sent) {
        var text = sent.getOrDefault(VERSION, List.of("")).getFirst();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : UNSEEN;
    }
}
