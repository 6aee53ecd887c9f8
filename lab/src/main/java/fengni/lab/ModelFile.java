package fengni.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file that keeps a trained model: mark, digest of the corpus, words, counts, and a SHA-256 over all of it.
 *
 * <p>The file is only a saving of time: one that is damaged, or of another corpus, counts as absent. It is not synced;
 * after a power failure it may be gone, and the model is trained again.
 */
final class ModelFile {
    private static final int MARK = 0x464c4d31;
    private static final int DIGEST = 32;

    private ModelFile() {}

    static Optional<LanguageModel> read(Path file, Corpus corpus) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] all = Files.readAllBytes(file);
        if (all.length < DIGEST || !sound(all)) {
            return Optional.empty();
        }
        return decode(Arrays.copyOf(all, all.length - DIGEST), corpus);
    }

    private static boolean sound(byte[] all) {
        int end = all.length - DIGEST;
        return MessageDigest.isEqual(Corpus.sha256(Arrays.copyOf(all, end)), Arrays.copyOfRange(all, end, all.length));
    }

    private static Optional<LanguageModel> decode(byte[] body, Corpus corpus) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        if (in.readInt() != MARK || !Corpus.boxed(in.readNBytes(DIGEST)).equals(corpus.digest())) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return Optional.of(new LanguageModel(corpus, new Vocabulary(words), counts(in)));
    }

    private static Counts counts(DataInputStream in) throws IOException {
        var counts = new Counts();
        for (int left = in.readInt(); left > 0; left--) {
            var context = new ArrayList<Integer>();
            for (int length = in.readByte(); length > 0; length--) {
                context.add(in.readInt());
            }
            for (int kinds = in.readInt(); kinds > 0; kinds--) {
                counts.count(context, in.readInt(), in.readInt());
            }
        }
        return counts;
    }

    /** Replaces the file in one move, so that two starts at the same time never see half a model. */
    static void write(Path file, LanguageModel model) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        var fresh = Files.createTempFile(folder, "model", ".new");
        byte[] body = encode(model);
        try (var out = Files.newOutputStream(fresh)) {
            out.write(body);
            out.write(Corpus.sha256(body));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] encode(LanguageModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        for (byte part : model.corpus().digest()) {
            out.writeByte(part);
        }
        List<String> words = model.vocabulary().words();
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
        encode(model.counts(), out);
        return bytes.toByteArray();
    }

    private static void encode(Counts counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.table().size());
        for (var entry : counts.table().entrySet()) {
            out.writeByte(entry.getKey().size());
            for (int word : entry.getKey()) {
                out.writeInt(word);
            }
            var followers = entry.getValue().times();
            out.writeInt(followers.size());
            for (var following : followers.entrySet()) {
                out.writeInt(following.getKey());
                out.writeInt(following.getValue());
            }
        }
    }
}
