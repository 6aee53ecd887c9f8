package fengni.label.cue;

/** A frame that cannot be decoded; turned into a finding where frames are counted. */
final class BrokenFrame extends Exception {
    private static final long serialVersionUID = 1;

    BrokenFrame(String what) {
        super(what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
