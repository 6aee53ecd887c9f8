package fengni.label;

import fengni.law.Finding;
import java.util.List;

/**
 * What a carrier saw in a file.
 *
 * @param faults everything that departs from the format, with byte offsets or names of parts as places; an error means
 *     that not all of the file could be read, so that a label may have been overlooked
 * @param sightings every string that is a label or looks like one, wherever it stands
 */
public record Reading(List<Finding> faults, List<Sighting> sightings) {
    public Reading {
        faults = List.copyOf(faults);
        sightings = List.copyOf(sightings);
    }
}
