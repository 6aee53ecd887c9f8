package fengni.label.matroska;

import fengni.label.matroska.Part.Differs;
import java.util.ArrayList;
import java.util.List;

/**
 * All tags before and after: those of the whole segment have the name AIGC once, with this label in the plainest shape or
 * that of the older one; everything else that tags say is the same, in the same order.
 */
record TagsReadBack(List<Part> old, List<Part> young) {
    private static final String SIMPLE = "67c8";

    void check(String json) throws Differs {
        var labels = new ArrayList<Part>();
        for (Part tags : young) {
            for (Part tag : tags.parts()) {
                labels.addAll(labels(tag));
            }
        }
        if (labels.size() != 1) {
            throw new Differs("labels: " + labels.size());
        }
        var texts = labels.getFirst().parts().stream()
                .filter(part -> part.is("4487"))
                .toList();
        if (texts.size() != 1 || !texts.getFirst().text().equals(json)) {
            throw new Differs("label");
        }
        var was = rests(old);
        var is = rests(young);
        if (!was.equals(is)) {
            throw new Differs("other tags");
        }
    }

    /** Returns true if there is one tag, of the whole segment, with one thing to say. */
    static boolean isNothingButTheLabel(Part tags) throws Differs {
        var row = tags.parts();
        if (row.size() != 1 || labels(row.getFirst()).size() != 1) {
            return false;
        }
        var parts = row.getFirst().parts();
        return names(parts).equals(List.of("63c0", SIMPLE))
                && names(parts.getLast().parts()).equals(List.of("45a3", "4487"));
    }

    private static List<String> names(List<Part> row) {
        return row.stream().map(Part::name).toList();
    }

    /** Returns what the tags say, tag by tag, but for labels and check sums, and tags that had nothing else to say. */
    private static List<List<String>> rests(List<Part> all) throws Differs {
        var rests = new ArrayList<List<String>>();
        for (Part tags : all) {
            for (Part tag : tags.parts()) {
                if (tag.is("bf") || tag.isRoom()) {
                    continue;
                }
                var rest = rest(tag);
                if (!rest.isEmpty()) {
                    rests.add(rest);
                }
            }
        }
        return rests;
    }

    private static List<String> rest(Part tag) throws Differs {
        if (!tag.is("7373")) {
            return List.of(tag.name() + tag.text());
        }
        var labels = labels(tag);
        var rest = new ArrayList<String>();
        boolean says = labels.isEmpty();
        for (Part part : tag.parts()) {
            if (labels.contains(part)) {
                rest.addAll(besideText(part));
                says |= part.parts().size() > 2;
            } else if (!part.is("bf")) {
                rest.add(latin(part));
                says |= part.is(SIMPLE);
            }
        }
        return says ? rest : List.of();
    }

    private static List<String> besideText(Part label) throws Differs {
        return label.parts().stream()
                .filter(part -> !part.is("4487") && !part.is("bf"))
                .map(TagsReadBack::latin)
                .toList();
    }

    private static List<Part> labels(Part tag) throws Differs {
        var found = new ArrayList<Part>();
        if (tag.is("7373") && isOfWhole(tag)) {
            for (Part part : tag.parts()) {
                if (part.is(SIMPLE) && isNamed(part)) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    private static boolean isNamed(Part simple) throws Differs {
        for (Part part : simple.parts()) {
            if (part.is("45a3")) {
                return part.text().replaceAll("\0+$", "").equals("AIGC");
            }
        }
        return false;
    }

    private static boolean isOfWhole(Part tag) throws Differs {
        for (Part targets : tag.parts()) {
            if (targets.is("63c0")) {
                for (Part target : targets.parts()) {
                    boolean uid = List.of("63c5", "63c9", "63c4", "63c6").contains(target.name());
                    if (uid || (target.is("68ca") && target.number() != 50)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Room for as many texts as tags of real films have. */
    private static String latin(Part part) {
        return part.name()
                + part.file().slice(part.body(), part.end() - part.body()).latin();
    }
}
