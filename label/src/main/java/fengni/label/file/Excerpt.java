package fengni.label.file;

/** What a finding says of a stranger's text: enough to recognise it, never the whole of it. */
public final class Excerpt {
    private static final int MOST = 64;

    private Excerpt() {}

    /** Returns the first {@value #MOST} UTF-16 units. */
    public static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
