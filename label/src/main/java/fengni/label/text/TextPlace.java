package fengni.label.text;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where labels are met in Markdown and HTML. */
enum TextPlace implements LabelPlace {
    /** The map {@code AIGC} in the YAML head of a Markdown file (20258A, 6.5). */
    HEAD(true),
    /** The same place with a string in it. */
    HEAD_STRING(true, TextCode.STRING_FOR_MAP),
    /** Below another key of the head, or its seven fields without a key of their own. */
    HEAD_NESTED(false, CarrierCode.OTHER_PLACE),
    /** A YAML head that does not begin the file. */
    LATER_HEAD(false, CarrierCode.OTHER_PLACE),
    TOML_HEAD(false, CarrierCode.OTHER_PLACE),
    JSON_HEAD(false, CarrierCode.OTHER_PLACE),
    /** {@code <meta name="AIGC">} in the head of a page, our own choice. */
    META(true, CarrierCode.BEYOND_GUIDES),
    /** The same outside of the head, or a {@code meta} with another name or attribute. */
    OTHER_META(false, CarrierCode.OTHER_PLACE),
    SCRIPT(false, CarrierCode.OTHER_PLACE),
    COMMENT(false, CarrierCode.OTHER_PLACE);

    private final boolean slot;
    private final List<Finding.Code> departures;

    TextPlace(boolean slot, Finding.Code... departures) {
        this.slot = slot;
        this.departures = List.of(departures);
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return slot;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return departures.stream().findFirst();
    }
}
