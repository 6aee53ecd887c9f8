/** Words and cues on films (GB 45438-2025, 5.3 and 5.4; labelling measures, Article 4): an optional part of the label library. */
@NullMarked
package fengni.motion;

import org.jspecify.annotations.NullMarked;
