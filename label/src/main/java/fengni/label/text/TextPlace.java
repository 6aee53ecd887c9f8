package fengni.label.text;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in Markdown and HTML. */
enum TextPlace implements LabelPlace {
    /** The map {@code AIGC} in the YAML head of a Markdown file (20258A, 6.5). */
    HEAD,
    /** The same place with a string in it. */
    HEAD_STRING,
    /** Below another key of the head, or its seven fields without a key of their own. */
    HEAD_NESTED,
    /** A YAML head that does not begin the file. */
    LATER_HEAD,
    TOML_HEAD,
    JSON_HEAD,
    /** {@code <meta name="AIGC">} in the head of a page, our own choice. */
    META,
    /** The same outside of the head, or a {@code meta} with another name or attribute. */
    OTHER_META,
    SCRIPT,
    COMMENT;

    @Override
    public boolean isSlot() {
        return this == HEAD || this == HEAD_STRING || this == META;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return switch (this) {
            case HEAD -> Optional.empty();
            case HEAD_STRING -> Optional.of(TextCode.STRING_FOR_MAP);
            case META -> Optional.of(CarrierCode.BEYOND_GUIDES);
            case HEAD_NESTED, LATER_HEAD, TOML_HEAD, JSON_HEAD, OTHER_META, SCRIPT, COMMENT ->
                Optional.of(CarrierCode.OTHER_PLACE);
        };
    }
}
