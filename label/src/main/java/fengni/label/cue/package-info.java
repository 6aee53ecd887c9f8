/**
 * Marks for ears on WAV and FLAC without coding the sound again: the rhythm 短长短短 or a voice before or after it, and
 * the search for such a rhythm (deep synthesis provisions, Article 17; labelling measures, Article 4; GB 45438-2025, 5.3).
 */
@NullMarked
package fengni.label.cue;

import org.jspecify.annotations.NullMarked;
