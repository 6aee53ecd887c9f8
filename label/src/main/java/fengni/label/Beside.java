package fengni.label;

import fengni.law.Finding;
import java.util.Optional;

/**
 * The file beside a text, {@code NAME.aigc.json}: the only place for the label of a plain text, and the one where earlier
 * versions put those of Markdown and HTML, which have a place of their own.
 */
enum Beside implements LabelPlace {
    SIDECAR(FileCode.SIDECAR),
    /** A guide names the head of the file (20258A, 6.5). */
    SIDECAR_MARKDOWN(FileCode.SIDECAR_MARKDOWN);

    private final FileCode departure;

    Beside(FileCode departure) {
        this.departure = departure;
    }

    static LabelPlace of(Format format) {
        return format == Format.MARKDOWN ? SIDECAR_MARKDOWN : SIDECAR;
    }

    @Override
    public boolean isSlot() {
        return false;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(departure);
    }
}
