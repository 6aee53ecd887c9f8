package fengni.vault;

/** The vault cannot be opened as it stands; the message is one sentence for the operator, with the path and the way out. */
public final class VaultRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    VaultRefused(String sentence) {
        super(sentence);
    }
}
