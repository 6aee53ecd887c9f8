package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in a book. */
enum EpubPlace implements LabelPlace {
    /** The property AIGC of the book, or in EPUB 2 the meta of that name; our own choice, as no guide names a place. */
    BOOK_PROPERTY,
    /** Another property or meta of the book, or one in a vocabulary of another. */
    OTHER_PROPERTY,
    /** Title, creator, description and the others of Dublin Core. */
    DUBLIN_CORE,
    /** A description of the book for another rendition. */
    OTHER_RENDITION,
    /** A meta or a comment of a chapter. */
    CHAPTER,
    PACKAGE_COMMENT,
    ARCHIVE_COMMENT;

    @Override
    public boolean isSlot() {
        return this == BOOK_PROPERTY;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(isSlot() ? CarrierCode.BEYOND_GUIDES : CarrierCode.OTHER_PLACE);
    }
}
