package fengni.label;

import java.util.Optional;
import java.util.Set;

/**
 * What people shall see or hear, and where (GB 45438-2025, chapter 5).
 *
 * @param words what is to be seen, chosen or usual
 * @param position where words stand on a picture
 * @param places whether texts, sounds and documents are marked at their start, their end, or both
 * @param clip a voice in a WAV file for sounds (5.3 a), in place of the rhythm 短长短短
 */
public record Showing(VisibleWords words, MarkPosition position, Set<TextMark.Place> places, Optional<VoiceClip> clip) {
    public Showing {
        places = Set.copyOf(places);
    }

    /** Returns the words chosen, or the usual ones of the medium. */
    public String wordsOr(String usual) {
        return words instanceof VisibleWords.Own(var own) ? own : usual;
    }
}
