package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/** What elements of tags hold. */
final class Tags {
    static final String LABEL = "AIGC";

    /** The level of a film or an album, which is meant where none is told (RFC 9559, 5.1.8.1.1.1). */
    private static final long WHOLE = 50;

    private static final int NAME = 1 << 10;

    private Tags() {}

    /** @throws Obstacle if there is more of them than is read */
    static List<Element> of(Medium medium, Element tags) throws Obstacle {
        if (tags.length() > Segment.PART_BYTES) {
            throw Obstacle.because(
                    CarrierCode.PART_TOO_LARGE, String.valueOf(tags.at()), "Tags", tags.length(), Segment.PART_BYTES);
        }
        return all(tags.children(medium), Ids.TAG);
    }

    /** Returns true if a tag speaks of the segment and of no part of it. */
    static boolean isOfWhole(Medium medium, List<Element> tag) throws Obstacle {
        for (Element targets : all(tag, Ids.TARGETS)) {
            for (Element target : targets.children(medium)) {
                boolean other = target.is(Ids.TARGET_TYPE)
                        && (target.size() > 8 || Element.number(medium, target.body(), (int) target.size()) != WHOLE);
                if (other || Ids.TARGET_UIDS.contains(target.id())) {
                    return false;
                }
            }
        }
        return true;
    }

    static String name(Medium medium, List<Element> simple) {
        return all(simple, Ids.TAG_NAME).stream()
                .findFirst()
                .map(name ->
                        medium.slice(name.body(), Math.min(NAME, name.size())).utf8())
                .map(name -> name.replaceAll("\0+$", ""))
                .orElse("");
    }

    static List<Element> all(List<Element> row, long id) {
        return row.stream().filter(element -> element.is(id)).toList();
    }

    /** Returns the label's element in a tag of the whole segment. */
    static Optional<Element> label(Medium medium, List<Element> tag) throws Obstacle {
        if (isOfWhole(medium, tag)) {
            for (Element simple : all(tag, Ids.SIMPLE_TAG)) {
                if (name(medium, simple.children(medium)).equals(LABEL)) {
                    return Optional.of(simple);
                }
            }
        }
        return Optional.empty();
    }
}
