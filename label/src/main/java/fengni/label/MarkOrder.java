package fengni.label;

/**
 * What is to be put on a content.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param label the metadata label, written in the shape that the format's slot asks for
 * @param words what people shall see; drawing on a picture encodes it again
 * @param position where the words stand on a picture; a text has them in a first paragraph of their own
 */
public record MarkOrder(AigcLabel label, VisibleWords words, MarkPosition position) {

    /** Returns an order for the label alone: the data of a picture stay as they are, byte for byte. */
    public static MarkOrder of(AigcLabel label) {
        return new MarkOrder(label, new VisibleWords.None(), MarkPosition.BOTTOM_RIGHT);
    }

    public MarkOrder with(VisibleWords visible) {
        return new MarkOrder(label, visible, position);
    }

    public MarkOrder at(MarkPosition place) {
        return new MarkOrder(label, words, place);
    }
}
