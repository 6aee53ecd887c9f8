package fengni.label.flv;

import fengni.law.Finding;
import java.util.List;

/**
 * The structure of a file.
 *
 * @param start where the first tag begins
 * @param scripts the tags that are no sound and no picture
 */
record Flv(long start, List<FlvTag> scripts, List<Finding> faults) {}
