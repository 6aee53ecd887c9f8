package fengni.label.sound;

/**
 * A chunk of a WAV file, in byte offsets.
 *
 * @param start its head of eight bytes
 * @param bodyEnd the byte after what it holds
 * @param end the byte after its padding, which the last chunk of a file may lack
 */
record WavChunk(String id, long start, long bodyEnd, long end) {
    static final int HEAD = 8;

    long body() {
        return start + HEAD;
    }

    boolean is(String wanted) {
        return id.equals(wanted);
    }
}
