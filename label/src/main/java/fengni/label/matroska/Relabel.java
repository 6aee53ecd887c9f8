package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags as they are with a label: new ones, or those that hold an older one. */
final class Relabel {
    private Relabel() {}

    /** Returns the body of new tags; targets without children are the whole segment. */
    static byte[] fresh(String json) {
        var name = EbmlBytes.element(Ids.TAG_NAME, ascii(Tags.LABEL));
        var simple = EbmlBytes.element(Ids.SIMPLE_TAG, EbmlBytes.joined(List.of(name, text(json))));
        var targets = EbmlBytes.element(Ids.TARGETS, new byte[0]);
        return EbmlBytes.element(Ids.TAG, EbmlBytes.joined(List.of(targets, simple)));
    }

    /** Returns the body of these tags with another text in their label; empty if they have none. */
    static Optional<byte[]> replaced(Medium medium, Element tags, String json) throws Obstacle {
        for (Element tag : Tags.of(medium, tags)) {
            var label = Tags.label(medium, tag.children(medium));
            if (label.isPresent()) {
                for (Element text : label.get().children(medium)) {
                    if (text.is(Ids.TAG_STRING)) {
                        return Optional.of(body(medium, List.of(tags, tag, label.get(), text), json));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** @param way from the element whose body is wanted to the text that changes */
    private static byte[] body(Medium medium, List<Element> way, String json) throws Obstacle {
        var master = way.getFirst();
        boolean summed = Patch.isSummed(medium, master);
        var rest = new ArrayList<byte[]>();
        for (Element child : master.children(medium)) {
            if (child.at() == way.get(1).at()) {
                rest.add(way.size() == 2 ? text(json) : changed(medium, way.subList(1, way.size()), json));
            } else if (!(summed && child.at() == master.body())) {
                rest.add(medium.between(child.at(), child.end()).bytes());
            }
        }
        var joined = EbmlBytes.joined(rest);
        return summed ? EbmlBytes.withSum(joined) : joined;
    }

    private static byte[] changed(Medium medium, List<Element> way, String json) throws Obstacle {
        return EbmlBytes.element(way.getFirst().id(), body(medium, way, json));
    }

    private static byte[] text(String json) {
        return EbmlBytes.element(Ids.TAG_STRING, ascii(json));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
