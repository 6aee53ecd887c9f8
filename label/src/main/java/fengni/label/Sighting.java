package fengni.label;

import java.util.Optional;

/**
 * A string that is a label or looks like one.
 *
 * @param place where it stands
 * @param value the string, decoded as the place asks for
 * @param certain true if the place itself says that a label belongs there, whatever the string looks like
 */
public record Sighting(LabelPlace place, String value, boolean certain) {
    /** Returns the label inside some text of a file, or else what looks most like one; all of the text is searched. */
    public static Optional<Sighting> in(LabelPlace place, String text) {
        return SignSearch.in(text).map(value -> new Sighting(place, value, false));
    }
}
