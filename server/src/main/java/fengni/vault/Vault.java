package fengni.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The keys of this installation and what is done with them (personal information protection law, Art. 51: encryption
 * and de-identification).
 *
 * <p>Safe for use by many threads. Nothing here prints a key.
 */
public final class Vault {
    /** Stands while a new vault is being written. No key can have been used before it is gone, so what it covers may be made anew. */
    private static final String UNFINISHED = "unfinished";

    private static final int TOKEN_BYTES = 32;

    private final MasterKeys masters;
    private final OwnKeys own;

    private Vault(MasterKeys masters, OwnKeys own) {
        this.masters = masters;
        this.own = own;
    }

    /**
     * Opens the vault in the folder; makes one (folder 0700, files 0600) where none is.
     *
     * <p>After this returns every key survives a crash and a power cut. A crash while it runs leaves no vault, which the
     * next call makes, or a whole one.
     *
     * @throws VaultRefused if others than the owner may use the folder or a file, or a file is damaged or missing
     */
    public static Vault open(Path folder) {
        var place = PrivateFolder.at(folder);
        place.sweep();
        if (place.has(UNFINISHED) || isEmpty(place)) {
            return create(place);
        }
        if (!place.has(MasterKeys.FILE)) {
            throw new VaultRefused("The master key file " + place.file(MasterKeys.FILE)
                    + " is missing beside keys that it wraps: put its backup copy in place.");
        }
        var masters = MasterKeys.read(place);
        return new Vault(masters, OwnKeys.read(place, masters));
    }

    /**
     * Adds a master key that seals from now on and wraps the other keys anew. Old values still open; blind indexes,
     * ledger and content numbers stay as they are. No process may hold the vault meanwhile.
     *
     * <p>A crash at any step leaves keys that open everything: the new master key is durable before a file needs it.
     */
    public static Vault rotate(Path folder) {
        var old = open(folder);
        var place = PrivateFolder.at(folder);
        var masters = old.masters.rotated();
        masters.write(place);
        old.own.write(place, masters.newest());
        return new Vault(masters, old.own);
    }

    /**
     * Encrypts a small value (held in memory whole) with AES-256-GCM.
     *
     * @param purpose what the value is, as {@code upstream-key}; it opens for no other purpose
     */
    public byte[] seal(String purpose, byte[] clear) {
        return Envelope.seal(masters.newest(), purpose, clear);
    }

    /**
     * Returns the clear value.
     *
     * @throws SealBroken if the value was changed, is for another purpose, or its master key is not here
     */
    public byte[] open(String purpose, byte[] sealed) {
        return Envelope.open(masters, purpose, sealed);
    }

    /**
     * Returns a stand-in for personal data that is stored encrypted: equal texts give equal stand-ins, and nobody
     * without the vault can tell the text or try guesses. 64 lower-case hex digits; the same for ever.
     *
     * @param purpose keeps stand-ins of different fields apart
     */
    public String blindIndex(String purpose, String text) {
        var key = Digests.hmac(own.key(OwnKeys.Name.BLIND_INDEX), purpose.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Digests.hmac(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the 32 bytes that encrypt the ledger's bodies. */
    public byte[] ledgerBodyKey() {
        return own.key(OwnKeys.Name.LEDGER_BODY);
    }

    /** Returns the 32-byte Ed25519 seed (RFC 8032) that signs the ledger's checkpoints. */
    public byte[] ledgerSigningSeed() {
        return own.key(OwnKeys.Name.LEDGER_SIGNING);
    }

    /** Returns the 32 bytes under which the numbers of produced content are permuted. */
    public byte[] produceIdKey() {
        return own.key(OwnKeys.Name.PRODUCE_ID);
    }

    /** Returns the 32-byte Ed25519 seed (RFC 8032) that signs the letters of the operator face. */
    public byte[] operatorLetterSeed() {
        return own.key(OwnKeys.Name.OPERATOR_LETTERS);
    }

    /** Returns the 32-byte Ed25519 seed (RFC 8032) that signs the letters of the registry face. */
    public byte[] registryLetterSeed() {
        return own.key(OwnKeys.Name.REGISTRY_LETTERS);
    }

    /** Returns the 32-byte Ed25519 seed (RFC 8032) that signs what the registry answers to whoever verifies. */
    public byte[] registryAnswerSeed() {
        return own.key(OwnKeys.Name.REGISTRY_ANSWERS);
    }

    /** Returns a new secret of 256 random bits in 43 characters of base64url. */
    public static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(TOKEN_BYTES));
    }

    /**
     * Returns the SHA-256 of a token in 64 lower-case hex digits: what is stored in its place. Fit only for tokens of
     * {@link #newToken}: a person's password needs a slow digest.
     */
    public static String digest(String token) {
        return Digests.sha256Hex(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether the token has this digest, in a time that does not depend on where they differ. */
    public static boolean matches(String token, String digest) {
        return MessageDigest.isEqual(
                digest(token).getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEmpty(PrivateFolder place) {
        return Stream.concat(
                        Stream.of(MasterKeys.FILE),
                        Stream.of(OwnKeys.Name.values()).map(OwnKeys.Name::file))
                .noneMatch(place::has);
    }

    private static Vault create(PrivateFolder place) {
        place.write(UNFINISHED, "");
        var masters = MasterKeys.fresh();
        var own = OwnKeys.fresh();
        masters.write(place);
        own.write(place, masters.newest());
        place.remove(UNFINISHED);
        return new Vault(masters, own);
    }
}
