package fengni.label.protection;

import java.util.List;

/** A public key. Immutable. */
sealed interface VerifyingKey permits Sm2Key, RsaKey {
    /** Returns the key as SubjectPublicKeyInfo in DER. */
    byte[] spki();

    /** Says whether a signature is one of any of these messages, plain or hashed once more as some makers do. */
    Answer check(List<byte[]> messages, byte[] signature);

    /** Returns SM3 over the key in hexadecimal digits: our KeyID. */
    default String fingerprint() {
        return Sm3.hex(spki());
    }
}
