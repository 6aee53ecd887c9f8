package fengni.label.zip;

import fengni.label.file.Slice;

/**
 * One entry of an archive; offsets in bytes from the beginning of the file.
 *
 * @param crc CRC-32 of the content
 * @param packed bytes of the content in the file
 * @param size bytes of the content after unpacking
 * @param start where its local header begins
 * @param data where its content begins
 * @param end the byte after its content and the descriptor that may follow it
 * @param record what the central directory says of it
 */
public record Entry(
        String name, int method, long crc, long packed, long size, long start, long data, long end, Slice record) {
    public static final int STORED = 0;
    public static final int DEFLATED = 8;

    /** Where in a record of the directory the numbers stand (APPNOTE.TXT 4.3.12). */
    public static final int RECORD = 46;

    public static final int RECORD_FLAGS = 8;
    public static final int RECORD_METHOD = 10;
    public static final int RECORD_CRC = 16;
    public static final int RECORD_PACKED = 20;
    public static final int RECORD_SIZE = 24;
    public static final int RECORD_NAME_LENGTH = 28;
    public static final int RECORD_EXTRA_LENGTH = 30;
    public static final int RECORD_COMMENT_LENGTH = 32;
    public static final int RECORD_START = 42;

    static final int UTF_8 = 0x800;

    /** Returns true if nobody without a key can read the content. */
    public boolean isEncrypted() {
        return (record.u16le(RECORD_FLAGS) & EntryWalk.ENCRYPTED) != 0;
    }

    public boolean isFolder() {
        return name.endsWith("/");
    }

    /** Returns the name as it is written. */
    public Slice nameBytes() {
        return record.part(RECORD, record.u16le(RECORD_NAME_LENGTH));
    }

    /** Returns the extra fields that the directory tells. */
    public Slice extra() {
        return record.part(RECORD + record.u16le(RECORD_NAME_LENGTH), record.u16le(RECORD_EXTRA_LENGTH));
    }

    public Slice comment() {
        return record.from(record.length() - record.u16le(RECORD_COMMENT_LENGTH));
    }

    /**
     * Returns the name for people, without characters that command a screen; where an archive does not say in which charset
     * it is written, it is guessed.
     */
    public String shown() {
        boolean told = (record.u16le(RECORD_FLAGS) & UTF_8) != 0;
        return (told ? name : Charsets.guessed(nameBytes())).replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "\ufffd");
    }
}
