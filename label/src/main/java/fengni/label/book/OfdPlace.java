package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in fixed pages. */
enum OfdPlace implements LabelPlace {
    /** The entry AIGC among the custom data of the first document; our own choice, as no guide names a place. */
    CUSTOM_DATA,
    /** An entry of another name, or of another document of the file. */
    OTHER_CUSTOM_DATA,
    /** Title, keywords and the others of a document. */
    DOCUMENT_INFO,
    ANNOTATION,
    ATTACHMENT,
    PACKAGE_COMMENT,
    ARCHIVE_COMMENT;

    @Override
    public boolean isSlot() {
        return this == CUSTOM_DATA;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(isSlot() ? CarrierCode.BEYOND_GUIDES : CarrierCode.OTHER_PLACE);
    }
}
