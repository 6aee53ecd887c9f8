package fengni.label;

import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is to be put on a content.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param label the metadata label, written in the shape that the format's slot asks for
 * @param showing what people shall see or hear, and where
 * @param signer signs the label and ties it to the content, if wanted; what it makes takes the place of ReservedCode1
 */
public record MarkOrder(AigcLabel label, Showing showing, Optional<LabelSigner> signer) {

    /** Returns an order without a signature. */
    public MarkOrder(AigcLabel label, Showing showing) {
        this(label, showing, Optional.empty());
    }

    /** Returns an order for the label alone: the medium's own data stay as they are, byte for byte. */
    public static MarkOrder of(AigcLabel label) {
        return new MarkOrder(
                label,
                new Showing(
                        new VisibleWords.None(),
                        MarkPosition.BOTTOM_RIGHT,
                        Set.of(TextMark.Place.START),
                        Optional.empty()));
    }

    /** Returns the order with these words. */
    public MarkOrder with(VisibleWords visible) {
        return with(showing.with(visible));
    }

    /** Returns the order with the words at this edge or corner of a picture. */
    public MarkOrder at(MarkPosition place) {
        return with(new Showing(showing.words(), place, showing.places(), showing.clip(), showing.cue()));
    }

    /** Returns the order with marks at these places of a text, a sound or a document; at least one. */
    public MarkOrder at(Set<TextMark.Place> places) {
        return with(new Showing(showing.words(), showing.position(), places, showing.clip(), showing.cue()));
    }

    /** Returns the order with this voice on sounds, in place of the rhythm. */
    public MarkOrder with(VoiceClip clip) {
        return with(
                new Showing(showing.words(), showing.position(), showing.places(), Optional.of(clip), showing.cue()));
    }

    /** Returns the order with the rhythm behind the end of a film's sound (5.3 d); other kinds of content are told of by a warning. */
    public MarkOrder withCue() {
        return with(showing.withCue());
    }

    /** Returns the order with the label signed, and tied to the content, by this key. */
    public MarkOrder signedBy(LabelSigner key) {
        return new MarkOrder(label, showing, Optional.of(key));
    }

    /** Returns the order with all of this for people to see or hear. */
    MarkOrder with(Showing other) {
        return new MarkOrder(label, other, signer);
    }

    /** Returns why this label may not be signed, if it shall be: a signer stands for its own label, never for another's. */
    List<Finding> againstSigning(String where) {
        boolean others = label.isPassedOn() || !label.reservedCode1().isEmpty();
        return signer.isPresent() && others ? List.of(Finding.of(FileCode.SIGNER_FOR_OWN, where)) : List.of();
    }

    /**
     * Returns the label as it is written: with its protection, if one is ordered.
     *
     * @param content what people see or hear; asked for only to sign
     */
    AigcLabel completed(Supplier<Optional<Medium>> content) {
        return signer.map(key -> key.sign(label, content.get())).orElse(label);
    }
}
