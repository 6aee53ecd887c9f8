/** Labels in sounds: WAV, MP3, FLAC, Vorbis and Opus (GB 45438-2025, 6.1 and Appendix E; TC260-PG-202510A). */
@NullMarked
package fengni.label.sound;

import org.jspecify.annotations.NullMarked;
