package fengni.label.flv;

/**
 * A tag (Adobe Flash Video File Format 10.1, E.4.1), in byte offsets of the file.
 *
 * @param bodyEnd the byte after its data, where its own length is told once more
 */
record FlvTag(int type, long at, long bodyEnd) {
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    static final int SCRIPT = 18;
    static final int HEAD = 11;
    /** The length of a tag behind it. */
    static final int TRAILER = 4;

    /** Sizes have three bytes. */
    static final int MOST = 0xff_ffff;

    long body() {
        return at + HEAD;
    }

    /** Returns where the next tag begins. */
    long end() {
        return bodyEnd + TRAILER;
    }
}
