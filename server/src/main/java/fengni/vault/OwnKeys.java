package fengni.vault;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keys that must outlive every master key: what most of them sealed, signed or indexed is never made again. Each has its
 * own file, wrapped by the newest master key.
 */
record OwnKeys(Map<Name, byte[]> keys) {
    private static final String HEAD = "fengni wrapped key 1\n";

    enum Name {
        /** Encrypts the bodies of the ledger. */
        LEDGER_BODY("ledger-body.key"),
        /** The Ed25519 seed that signs the ledger's checkpoints. */
        LEDGER_SIGNING("ledger-signing.key"),
        /** Makes the blind indexes. */
        BLIND_INDEX("blind-index.key"),
        /** Permutes the numbers of produced content. */
        PRODUCE_ID("produce-id.key"),
        /** The Ed25519 seed that signs the letters of the operator face. */
        OPERATOR_LETTERS("operator-letters.key", true),
        /** The Ed25519 seed that signs the letters of the registry face. */
        REGISTRY_LETTERS("registry-letters.key", true),
        /** The Ed25519 seed that signs what the registry answers to whoever verifies. */
        REGISTRY_ANSWERS("registry-answers.key", true);

        private final String file;
        private final boolean renewable;

        Name(String file) {
            this(file, false);
        }

        /** @param renewable whether nothing kept depends on it: a vault without it gets a new one, the others learn it anew */
        Name(String file, boolean renewable) {
            this.file = file;
            this.renewable = renewable;
        }

        String file() {
            return file;
        }
    }

    static OwnKeys fresh() {
        var keys = new EnumMap<Name, byte[]>(Name.class);
        for (var name : Name.values()) {
            keys.put(name, Randomness.bytes(MasterKey.BYTES));
        }
        return new OwnKeys(keys);
    }

    static OwnKeys read(PrivateFolder folder, MasterKeys masters) {
        var keys = new EnumMap<Name, byte[]>(Name.class);
        for (var name : Name.values()) {
            keys.put(
                    name,
                    name.renewable && !folder.has(name.file())
                            ? make(folder, masters, name)
                            : read(folder, masters, name));
        }
        return new OwnKeys(keys);
    }

    void write(PrivateFolder folder, MasterKey master) {
        keys.forEach((name, key) -> folder.write(name.file(), text(Envelope.seal(master, name.file(), key))));
    }

    byte[] key(Name name) {
        return Objects.requireNonNull(keys.get(name), "every name has its key").clone();
    }

    private static byte[] make(PrivateFolder folder, MasterKeys masters, Name name) {
        var key = Randomness.bytes(MasterKey.BYTES);
        folder.write(name.file(), text(Envelope.seal(masters.newest(), name.file(), key)));
        return key;
    }

    private static byte[] read(PrivateFolder folder, MasterKeys masters, Name name) {
        if (!folder.has(name.file())) {
            throw new VaultRefused("The key file " + folder.file(name.file())
                    + " is missing: put its backup copy in place; a new one could not read what the old one wrote.");
        }
        var text = folder.read(name.file());
        try {
            var line = text.startsWith(HEAD) ? text.substring(HEAD.length()).strip() : "";
            var envelope = Base64.getDecoder().decode(line);
            if (!text.equals(text(envelope))) {
                throw new SealBroken("not as it was written");
            }
            return Envelope.open(masters, name.file(), envelope);
        } catch (SealBroken | IllegalArgumentException _) {
            throw new VaultRefused("The key file " + folder.file(name.file())
                    + " is damaged or belongs to another master key: put its backup copy in place.");
        }
    }

    private static String text(byte[] envelope) {
        return HEAD + Base64.getEncoder().encodeToString(envelope) + "\n";
    }
}
