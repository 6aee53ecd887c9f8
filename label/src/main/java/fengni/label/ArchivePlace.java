package fengni.label;

/** Where an archive as a whole may say something; it has no slot, since each of its files has its own. */
enum ArchivePlace implements LabelPlace {
    ARCHIVE_COMMENT,
    /** The comment of a file, or what else the directory says of one. */
    ENTRY_COMMENT;

    @Override
    public boolean isSlot() {
        return false;
    }
}
