package fengni.label;

/** Draws words on a JPEG. */
final class JpegDrawing {
    private JpegDrawing() {}

    static Drawn draw(Jpeg picture, String words, MarkPosition position) {
        return Drawn.not(PictureCode.NOT_DRAWABLE, "jpeg");
    }
}
