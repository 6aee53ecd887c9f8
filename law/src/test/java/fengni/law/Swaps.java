package fengni.law;

/** The commonest slip of a typing hand. */
final class Swaps {
    private Swaps() {}

    static String swapped(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
