package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MerkleTest {
    private static final int MOST = 70;

    /** The roots of RFC 6962 implementations' shared eight-leaf example. */
    @Test
    void the_well_known_roots_come_out() {
        var tree = new MerkleTree();
        var second = new SecondTree();
        assertThat(Hex.of(tree.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (String leaf : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            var entry = HexFormat.of().parseHex(leaf);
            tree.append(MerkleTree.leafHash(entry));
            second.append(entry);
        }

        assertThat(Hex.of(tree.root())).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(second.root()).isEqualTo(tree.root());
    }

    @Test
    void both_trees_agree_at_every_size_and_can_be_resumed_there() {
        var tree = new MerkleTree();
        var second = new SecondTree();
        for (int size = 0; size < MOST; size++) {
            assertThat(second.root()).as("size %d", size).isEqualTo(tree.root());
            assertThat(SecondTree.resume(size, tree.peaks()).root()).isEqualTo(tree.root());
            tree.append(MerkleTree.leafHash(entry(size)));
            second = SecondTree.resume(size, size == 0 ? List.of() : peaks(size));
            second.append(entry(size));
        }
    }

    private static List<byte[]> peaks(int size) {
        var tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(MerkleTree.leafHash(entry(i)));
        }
        return tree.peaks();
    }

    @Test
    void every_proof_that_is_built_verifies_and_no_changed_one_does() {
        var prover = new Prover(index -> MerkleTree.leafHash(entry((int) index)));
        List<byte[]> roots = new ArrayList<>();
        var tree = new MerkleTree();
        for (int size = 1; size <= MOST; size++) {
            tree.append(MerkleTree.leafHash(entry(size - 1)));
            roots.add(tree.root());
            for (int other = 1; other <= size; other++) {
                var inclusion = prover.inclusion(other - 1, size);
                var leaf = MerkleTree.leafHash(entry(other - 1));
                var consistency = prover.consistency(other, size);
                assertThat(inclusion.proves(leaf, tree.root())).isTrue();
                assertThat(new InclusionProof(other, size, inclusion.path()).proves(leaf, tree.root()))
                        .isFalse();
                assertThat(inclusion.proves(MerkleTree.leafHash(entry(other)), tree.root()))
                        .isFalse();
                assertThat(consistency.proves(roots.get(other - 1), tree.root()))
                        .isTrue();
                assertThat(consistency.proves(new byte[32], tree.root())).isFalse();
                assertThat(changed(consistency).proves(roots.get(other - 1), tree.root()))
                        .isFalse();
            }
        }
    }

    private static ConsistencyProof changed(ConsistencyProof proof) {
        List<byte[]> path = new ArrayList<>(proof.path());
        path.add(new byte[32]);
        return new ConsistencyProof(proof.from(), proof.to(), path);
    }

    @Test
    void arbitrary_proofs_are_refused_without_fault() {
        var random = new Random(20261125);
        for (int round = 0; round < 20_000; round++) {
            List<byte[]> path = new ArrayList<>();
            for (int i = random.nextInt(70); i > 0; i--) {
                path.add(new byte[random.nextInt(50) == 0 ? 31 : 32]);
            }
            long one = random.nextLong() >> random.nextInt(64);
            long other = random.nextLong() >> random.nextInt(64);

            assertThat(new InclusionProof(one, other, path).proves(new byte[32], new byte[32]))
                    .isFalse();
            assertThat(new ConsistencyProof(one, other, path).proves(new byte[32], new byte[31]))
                    .isFalse();
        }
    }

    @Test
    void every_shared_inclusion_vector_is_decided_right() throws IOException {
        var wrong = new ArrayList<Path>();
        for (Path file : vectors("inclusion")) {
            var vector = JsonMapper.shared().readTree(Files.readString(file));
            boolean held = number(vector, "leafIdx")
                    .flatMap(one ->
                            number(vector, "treeSize").map(other -> new InclusionProof(one, other, proof(vector))))
                    .filter(proof -> proof.proves(hash(vector, "leafHash"), hash(vector, "root")))
                    .isPresent();
            if (held == vector.path("wantErr").booleanValue()) {
                wrong.add(file);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_shared_consistency_vector_is_decided_right() throws IOException {
        var wrong = new ArrayList<Path>();
        for (Path file : vectors("consistency")) {
            var vector = JsonMapper.shared().readTree(Files.readString(file));
            boolean held = number(vector, "size1")
                    .flatMap(one ->
                            number(vector, "size2").map(other -> new ConsistencyProof(one, other, proof(vector))))
                    .filter(proof -> proof.proves(hash(vector, "root1"), hash(vector, "root2")))
                    .isPresent();
            if (held == vector.path("wantErr").booleanValue()) {
                wrong.add(file);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<Path> vectors(String kind) throws IOException {
        var root = Path.of(System.getProperty("fengni.root", "."));
        var folder = root.resolve("..").resolve("shared/data/merkle/testdata").resolve(kind);
        assumeTrue(Files.isDirectory(folder), "the shared Merkle vectors are not on this machine: " + folder);
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(98);
            return found;
        }
    }

    private static Optional<Long> number(JsonNode vector, String name) {
        var node = vector.path(name);
        return node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
    }

    private static byte[] hash(JsonNode vector, String name) {
        return Base64.getDecoder().decode(vector.path(name).asString("").getBytes(StandardCharsets.US_ASCII));
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> path = new ArrayList<>();
        vector.path("proof")
                .forEach(hash ->
                        path.add(Base64.getDecoder().decode(hash.asString("").getBytes(StandardCharsets.US_ASCII))));
        return path;
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.US_ASCII);
    }
}
