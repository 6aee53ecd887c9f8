package fengni.registry.verification;

import fengni.vault.Vault;

/**
 * An answer with its detached signature.
 *
 * @param answer canonical JSON (RFC 8785): exactly these bytes in UTF-8 are signed
 * @param signature base64url without padding, 86 characters
 * @param key the id of the key
 */
record Signed(String answer, String signature, String key) {
    /** Returns both in one document, in the one form that docs/verification-answer.md describes byte for byte. */
    String document() {
        return "{\"answer\":" + answer + ",\"signature\":\"" + signature + "\"}";
    }

    /** Returns SHA-256 of the document in lower-case hexadecimal digits. */
    String sha256() {
        return Vault.digest(document());
    }
}
