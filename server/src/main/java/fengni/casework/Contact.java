package fengni.casework;

/** How to reach a complainant: shown whole only to who answers, otherwise only enough to tell two apart. */
record Contact(String text) {
    private static final int SHORT = 6;

    boolean given() {
        return !text.isEmpty();
    }

    /** Returns the first three and last two characters at most; of a short one only the first. */
    String masked() {
        int length = text.length();
        if (length == 0) {
            return "";
        }
        return length <= SHORT ? text.charAt(0) + "****" : text.substring(0, 3) + "****" + text.substring(length - 2);
    }

    @Override
    public String toString() {
        return "Contact[" + masked() + "]";
    }
}
