package fengni.label.coefficient;

/** A picture breaks the rules of its format, so that what is in it could only be guessed; no such file is changed. */
public final class Undecodable extends Exception {
    private static final long serialVersionUID = 1;

    Undecodable(String reason) {
        super(reason);
    }

    /** Returns the part of the format that is broken, in a few words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
