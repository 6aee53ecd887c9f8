package fengni.label;

import java.util.Optional;
import java.util.Set;

/**
 * What people shall see or hear, and where (GB 45438-2025, chapter 5).
 *
 * @param words what is to be seen, chosen or usual
 * @param position where words stand on a picture
 * @param places whether texts, sounds and documents are marked at their start, their end, or both
 * @param clip a voice in a WAV file for sounds (5.3 a), in place of the rhythm
 * @param cue whether a film gets the rhythm behind the end of its sound (5.3 c and d), with words on its pictures or without
 */
public record Showing(
        VisibleWords words, MarkPosition position, Set<TextMark.Place> places, Optional<VoiceClip> clip, boolean cue) {
    public Showing {
        places = Set.copyOf(places);
    }

    /** Takes a wish without a cue on films. */
    public Showing(VisibleWords words, MarkPosition position, Set<TextMark.Place> places, Optional<VoiceClip> clip) {
        this(words, position, places, clip, false);
    }

    /** Returns the words chosen, or the usual ones of the medium. */
    public String wordsOr(String usual) {
        return words instanceof VisibleWords.Own(var own) ? own : usual;
    }

    /** Returns the same with these words. */
    public Showing with(VisibleWords other) {
        return new Showing(other, position, places, clip, cue);
    }

    /** Returns the same with the rhythm behind the sound of films. */
    public Showing withCue() {
        return new Showing(words, position, places, clip, true);
    }

    /** Returns true if words are to be seen, or a sound by itself is to be marked for ears. */
    boolean wantsWords() {
        return !(words instanceof VisibleWords.None);
    }
}
