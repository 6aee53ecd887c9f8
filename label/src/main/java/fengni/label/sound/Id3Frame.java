package fengni.label.sound;

/**
 * A frame of an ID3v2 tag, in offsets from the beginning of the tag's body.
 *
 * @param body the byte after its head
 * @param flags the second byte of its flags, which says how it is stored; 0 in ID3v2.2
 */
record Id3Frame(String id, long start, long body, long end, int flags) {
    boolean isText() {
        return id.equals("TXXX") || id.equals("TXX");
    }

    /** Covers are no texts, and a label in one is the cover's. */
    boolean isPicture() {
        return id.equals("APIC") || id.equals("PIC");
    }
}
