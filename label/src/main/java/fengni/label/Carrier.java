package fengni.label;

import fengni.label.file.Medium;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One format that carries marks (labelling measures, Articles 4 and 5; GB 45438-2025, 5 and 6): where its label stands,
 * how one is put in without touching the medium's own data, and how a mark for people is put on.
 *
 * <p>Carriers are found by {@link java.util.ServiceLoader}; there is exactly one for each {@link Format} but plain text
 * and archives. They are stateless and safe for use by several threads, each with a medium of its own. No method throws for what a file holds;
 * an {@link java.io.UncheckedIOException} says that the file could not be read. Work and memory are bounded by the size of
 * the file and by {@link fengni.label.file.Limits}.
 */
public interface Carrier {
    Format format();

    /** Returns the largest file that is taken, in bytes; a carrier that reads in place takes any. */
    default long mostBytes() {
        return Medium.MOST_IN_MEMORY;
    }

    /** Reads the structure and every label, in the slot and elsewhere, tolerating what wild files do. */
    Reading read(Medium medium);

    /**
     * Plans to put the label into the slot, in place of an older one there.
     *
     * <p>Called only on a medium that {@link #read} found whole, with no label outside of the slot.
     */
    Edited label(Medium medium, AigcLabel label);

    /**
     * Plans to put the label into the file itself, without writing it anew; refused by carriers whose format offers no
     * order of writes that leaves a whole file after each.
     *
     * <p>Called only on a medium that {@link #read} found whole, with no label outside of the slot.
     */
    default InPlace inPlace(Medium medium, AigcLabel label) {
        return InPlace.not(InPlaceCode.NOT_IN_PLACE, "", format().key());
    }

    /**
     * Recognises what a run in place left behind when it was cut off.
     *
     * @return the length to cut the file to, which takes nothing from it but what such a run writes; empty if there is
     *     nothing to cut
     */
    default OptionalLong leftover(Medium medium) {
        return OptionalLong.empty();
    }

    /**
     * Returns what people see or hear of a file, without metadata: what a content binding covers (TC260-PG-202511A, A.2).
     *
     * <p>A label that is put in, replaced or changed leaves it as it is, byte for byte, and so do metadata of others as far
     * as the format tells them from the content. Called only on a medium that {@link #read} found whole.
     *
     * @return empty where the format offers no such bytes
     */
    default Optional<Medium> content(Medium medium) {
        return Optional.empty();
    }

    /**
     * Returns how many bytes {@link #read} unpacks within a file, each of which costs more than one that lies there plainly;
     * of many files in an archive all of them together are bounded. No more than one reading bears by itself.
     */
    default long unpacked(Medium medium) {
        return 0;
    }

    /** Plans to put on what people see or hear; refused by carriers that have nothing to show it on. */
    default Edited show(Medium medium, Showing showing) {
        return Edited.not(CarrierCode.NOT_SHOWN, "", format().key());
    }

    /**
     * Plans to put the rhythm behind the end of a film's sound (GB 45438-2025, 5.3 d), as a {@link Transcoder} codes it;
     * nothing that is there already changes its bytes or its time. Refused by carriers that cannot add to a sound track.
     *
     * <p>Called only on films, with words on them already if there shall be any. Sounds by themselves get theirs by
     * {@link #show}.
     */
    default Edited cue(Medium medium) {
        return Edited.not(CarrierCode.NOT_SHOWN, "", format().key());
    }

    /**
     * Looks at what {@link #show} planned before a label is put in, sharing no code with it: whether the words stand where
     * they shall, and all else is the original's.
     *
     * @param shown the original with what people see on it
     * @return what is not as meant, in a few words for the log; empty if all is, or if the carrier offers no such look
     */
    default Optional<String> drawn(Medium original, Medium shown, Showing showing) {
        return Optional.empty();
    }

    /** Returns true if {@link #look} decodes a picture, at some hundred times the cost of reading the label. */
    default boolean decodesToLook() {
        return false;
    }

    /** Looks for what people see or hear, as far as this library can tell. */
    default ExplicitReading look(Medium medium) {
        return new ExplicitReading.NotRead();
    }

    /**
     * Looks at a labelled file once more before it is given out, sharing no code with {@link #read} and {@link #label}: a
     * walk of its own over the bytes. It asks for three things: exactly one label stands in the slot, namely this one, in
     * the slot's shape; the medium's own data are the original's, byte for byte; and nothing else changed but what the
     * format forces to change, such as tables of offsets.
     *
     * @param original the file before its label was put in, with the words that people see on it already
     * @return what is not as meant, in a few words for the log; empty if all is
     */
    Optional<String> difference(Medium original, Medium marked, AigcLabel label);
}
