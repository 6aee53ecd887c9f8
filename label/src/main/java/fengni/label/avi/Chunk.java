package fengni.label.avi;

/**
 * A chunk of a RIFF form, in byte offsets of the file.
 *
 * @param list the type of a list, empty for other chunks
 * @param at its head of eight bytes
 * @param bodyEnd the byte after what it holds
 * @param end the byte after its padding, which the last chunk of a form may lack
 */
record Chunk(String id, String list, long at, long bodyEnd, long end) {
    static final int HEAD = 8;
    static final int LIST_HEAD = 12;

    long body() {
        return at + HEAD;
    }

    /** Returns where the chunks of a list begin. */
    long inside() {
        return at + LIST_HEAD;
    }

    boolean is(String wanted) {
        return id.equals(wanted);
    }

    boolean isList(String type) {
        return is("LIST") && list.equals(type);
    }
}
