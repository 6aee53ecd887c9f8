package fengni.vault;

/** A sealed value does not open: changed, cut, sealed for another purpose, or under a master key that is not here. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBroken(String why) {
        super(why);
    }
}
