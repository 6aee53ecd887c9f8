package fengni.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The master keys of a vault, oldest first: the last one seals, all of them open.
 *
 * @param keys never empty
 */
record MasterKeys(List<MasterKey> keys) {
    static final String FILE = "master.key";
    private static final String HEAD = "fengni master keys 1\n";
    private static final String CHECK = "sha256 ";

    MasterKeys {
        keys = List.copyOf(keys);
    }

    static MasterKeys fresh() {
        return new MasterKeys(List.of(new MasterKey(Randomness.bytes(MasterKey.BYTES))));
    }

    MasterKeys rotated() {
        var more = new ArrayList<>(keys);
        more.addAll(fresh().keys());
        return new MasterKeys(more);
    }

    MasterKey newest() {
        return keys.getLast();
    }

    Optional<MasterKey> named(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    static MasterKeys read(PrivateFolder folder) {
        var text = folder.read(FILE);
        int cut = text.lastIndexOf(CHECK);
        if (cut < 0 || !text.startsWith(HEAD) || !text.equals(withCheck(text.substring(0, cut)))) {
            throw damaged(folder);
        }
        try {
            var keys = text.substring(HEAD.length(), cut)
                    .lines()
                    .map(line -> new MasterKey(Base64.getDecoder().decode(line)))
                    .toList();
            if (keys.isEmpty()) {
                throw damaged(folder);
            }
            return new MasterKeys(keys);
        } catch (IllegalArgumentException _) {
            throw damaged(folder);
        }
    }

    void write(PrivateFolder folder) {
        var text = new StringBuilder(HEAD);
        keys.forEach(key ->
                text.append(Base64.getEncoder().encodeToString(key.secret())).append('\n'));
        folder.write(FILE, withCheck(text.toString()));
    }

    private static String withCheck(String text) {
        return text + CHECK + Digests.sha256Hex(text.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
    }

    private static VaultRefused damaged(PrivateFolder folder) {
        return new VaultRefused("The master key file " + folder.file(FILE)
                + " is damaged: put its backup copy in place; without it nothing sealed can be read.");
    }
}
