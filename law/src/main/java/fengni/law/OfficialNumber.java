package fengni.law;

/**
 * A number given by the state or built from one, well formed by construction.
 *
 * <p>That a number is well formed does not prove that it was ever given.
 */
public sealed interface OfficialNumber
        permits CreditCode, FilingNumber, GenerativeNumber, IdentityNumber, ProviderCode {

    /** The prescribed spelling, whole. */
    String value();

    /** What may be shown on a screen or in a log: the value, or its mask when it identifies a person. */
    default String shown() {
        return value();
    }
}
