package fengni.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] CLEAR = "上游密钥 sk-1".getBytes(UTF_8);

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("data/vault");
    }

    @Test
    void a_new_vault_keeps_others_out() throws IOException {
        Vault.open(folder());

        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(names())
                .containsExactly(
                        "blind-index.key",
                        "ledger-body.key",
                        "ledger-signing.key",
                        "master.key",
                        "operator-letters.key",
                        "produce-id.key",
                        "registry-answers.key",
                        "registry-letters.key");
        for (var name : names()) {
            assertThat(mode(folder().resolve(name))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_value_opens_after_a_restart() {
        var sealed = Vault.open(folder()).seal("upstream-key", CLEAR);

        assertThat(Vault.open(folder()).open("upstream-key", sealed)).isEqualTo(CLEAR);
    }

    @Test
    void the_same_value_is_never_sealed_alike() {
        var vault = Vault.open(folder());

        assertThat(vault.seal("a", CLEAR)).isNotEqualTo(vault.seal("a", CLEAR));
    }

    @Test
    void a_value_opens_for_no_other_purpose() {
        var vault = Vault.open(folder());
        var sealed = vault.seal("a", CLEAR);

        assertThatThrownBy(() -> vault.open("b", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void every_changed_bit_and_every_cut_is_seen() {
        var vault = Vault.open(folder());
        var sealed = vault.seal("a", CLEAR);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> vault.open("a", changed)).as("bit %d", bit).isInstanceOf(SealBroken.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> vault.open("a", cut))
                    .as("length %d", length)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void another_vault_opens_nothing() {
        var sealed = Vault.open(folder()).seal("a", CLEAR);
        var other = Vault.open(temporary.resolve("other"));

        assertThatThrownBy(() -> other.open("a", sealed)).hasMessageContaining("does not hold");
    }

    @Test
    void a_rotated_master_key_loses_nothing() {
        var old = Vault.open(folder());
        var sealed = old.seal("a", CLEAR);

        Vault.rotate(folder());
        var vault = Vault.rotate(folder());

        var reopened = Vault.open(folder());
        assertThat(reopened.open("a", sealed)).isEqualTo(CLEAR);
        assertThat(reopened.open("a", vault.seal("a", CLEAR))).isEqualTo(CLEAR);
        assertThat(reopened.ledgerBodyKey()).isEqualTo(old.ledgerBodyKey());
        assertThat(reopened.ledgerSigningSeed()).isEqualTo(old.ledgerSigningSeed());
        assertThat(reopened.produceIdKey()).isEqualTo(old.produceIdKey());
        assertThat(reopened.blindIndex("p", "x")).isEqualTo(old.blindIndex("p", "x"));
    }

    @Test
    void a_vault_from_before_letters_gets_their_keys() throws IOException {
        var old = Vault.open(folder());
        Files.delete(folder().resolve("operator-letters.key"));
        Files.delete(folder().resolve("registry-answers.key"));

        var vault = Vault.open(folder());

        assertThat(vault.operatorLetterSeed()).isNotEqualTo(old.operatorLetterSeed());
        assertThat(Vault.open(folder()).operatorLetterSeed()).isEqualTo(vault.operatorLetterSeed());
        assertThat(vault.registryLetterSeed()).isEqualTo(old.registryLetterSeed());
        assertThat(Vault.open(folder()).registryAnswerSeed()).isEqualTo(vault.registryAnswerSeed());
    }

    @Test
    void a_rotation_that_stopped_after_any_file_loses_nothing() throws IOException {
        var old = Vault.open(folder());
        var before = new HashMap<String, byte[]>();
        for (var name : names()) {
            before.put(name, Files.readAllBytes(folder().resolve(name)));
        }
        Vault.rotate(folder());

        for (var name : OwnKeys.Name.values()) {
            Files.write(folder().resolve(name.file()), before.get(name.file()));
            assertThat(Vault.open(folder()).ledgerBodyKey()).isEqualTo(old.ledgerBodyKey());
        }
    }

    @Test
    void a_vault_whose_making_was_cut_short_is_made_anew() throws IOException {
        Vault.open(folder());
        Files.createFile(folder().resolve("unfinished"));
        Files.delete(folder().resolve("ledger-body.key"));
        Files.writeString(folder().resolve("master.key"), "half");
        Files.setPosixFilePermissions(folder().resolve("master.key"), PosixFilePermissions.fromString("rw-------"));

        var vault = Vault.open(folder());

        assertThat(Vault.open(folder()).ledgerBodyKey()).isEqualTo(vault.ledgerBodyKey());
        assertThat(names()).doesNotContain("unfinished").hasSize(8);
    }

    @Test
    void a_write_that_never_reached_its_name_changes_nothing() throws IOException {
        var key = Vault.open(folder()).ledgerBodyKey();
        for (var name : names()) {
            Files.writeString(folder().resolve(name + ".tmp"), "half a fi");
        }

        assertThat(Vault.open(folder()).ledgerBodyKey()).isEqualTo(key);
        assertThat(names()).hasSize(8);
    }

    @Test
    void a_lost_key_is_never_replaced() throws IOException {
        Vault.open(folder());
        for (var name : names().stream()
                .filter(name -> !name.matches(".*-(letters|answers)\\.key"))
                .toList()) {
            var kept = Files.readAllBytes(folder().resolve(name));
            Files.delete(folder().resolve(name));

            assertThatThrownBy(() -> Vault.open(folder()))
                    .isInstanceOf(VaultRefused.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("missing");

            Files.write(folder().resolve(name), kept);
            Files.setPosixFilePermissions(folder().resolve(name), PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        Vault.open(folder());
        for (var name : names()) {
            Files.setPosixFilePermissions(folder().resolve(name), PosixFilePermissions.fromString("rw-r-----"));

            assertThatThrownBy(() -> Vault.open(folder()))
                    .isInstanceOf(VaultRefused.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("chmod 600");

            Files.setPosixFilePermissions(folder().resolve(name), PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_folder_that_others_may_enter_is_refused() throws IOException {
        Vault.open(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> Vault.open(folder())).hasMessageContaining("chmod 700");
    }

    @Test
    void random_damage_to_a_key_file_is_refused_in_one_sentence() throws IOException {
        Vault.open(folder());
        long seed = 20260901;
        var random = new Random(seed);
        var names = names().toArray(String[]::new);

        for (int round = 0; round < 300; round++) {
            var file = folder().resolve(names[random.nextInt(names.length)]);
            var good = Files.readAllBytes(file);
            var bad = good.clone();
            bad[random.nextInt(bad.length - 2)] ^= (byte) (1 + random.nextInt(127));
            Files.write(file, random.nextBoolean() ? bad : Arrays.copyOf(good, random.nextInt(good.length - 1)));

            assertThatThrownBy(() -> Vault.open(folder()))
                    .as("seed %d round %d %s", seed, round, new String(bad, ISO_8859_1))
                    .isInstanceOf(VaultRefused.class)
                    .hasMessageContaining("damaged");

            Files.write(file, good);
        }
    }

    @Test
    void a_blind_index_is_stable_and_tells_purposes_apart() {
        var vault = Vault.open(folder());

        assertThat(vault.blindIndex("account", "用户1"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(Vault.open(folder()).blindIndex("account", "用户1"))
                .isNotEqualTo(vault.blindIndex("account", "用户2"))
                .isNotEqualTo(vault.blindIndex("address", "用户1"));
    }

    @Test
    void tokens_are_long_and_never_repeat() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            seen.add(Vault.newToken());
        }

        assertThat(seen).hasSize(1000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void a_token_matches_its_own_digest_only() {
        var token = Vault.newToken();

        assertThat(Vault.matches(token, Vault.digest(token))).isTrue();
        assertThat(Vault.matches(Vault.newToken(), Vault.digest(token))).isFalse();
        assertThat(Vault.matches(token, "")).isFalse();
        assertThat(Vault.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder())) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
