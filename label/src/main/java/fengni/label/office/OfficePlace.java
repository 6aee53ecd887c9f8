package fengni.label.office;

import fengni.label.LabelPlace;

/** Where labels are met in a package of Office. */
enum OfficePlace implements LabelPlace {
    /** The custom property AIGC with a string of the type lpwstr (TC260-PG-20258A, 6.1). */
    CUSTOM_PROPERTY,
    /** A custom property of another name, another type or another set of properties. */
    OTHER_PROPERTY,
    /** Properties that no relationship of the package points to. */
    UNRELATED_PROPERTIES,
    CORE_PROPERTIES,
    APP_PROPERTIES,
    /** Data of one's own beside a document. */
    CUSTOM_XML,
    ARCHIVE_COMMENT;

    @Override
    public boolean isSlot() {
        return this == CUSTOM_PROPERTY;
    }
}
