package fengni.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a dossier answers, as it stood at one version. */
record Answers(Map<Place, Entered> all) {
    Answers {
        all = Map.copyOf(all);
    }

    Optional<Entered> at(Place place) {
        return Optional.ofNullable(all.get(place));
    }

    /** Returns the text, which is empty where nothing was entered. */
    String text(int product, String key) {
        return at(new Place(product, key)).map(Entered::value).orElse("");
    }

    /** Returns the filled answers to these keys in their order. */
    SequencedMap<String, String> texts(int product, Iterable<String> keys) {
        var texts = new LinkedHashMap<String, String>();
        keys.forEach(key -> {
            var text = text(product, key);
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
        });
        return texts;
    }
}
