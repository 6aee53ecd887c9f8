package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.attachments.Samples;
import fengni.law.FiledFile;
import fengni.vault.Digests;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files of an operator, each of its own content, and letters that name them. */
final class SentFiles implements FileSource {
    private static final int PARTS = 3;

    private final Map<String, ByteBuffer> contents = new ConcurrentHashMap<>();

    /** Returns a letter that names three fresh files, one of them twice. */
    Letter named(String title) {
        var lines = new ArrayList<String>();
        for (int part = 0; part < PARTS; part++) {
            lines.add(add(title + part).line());
        }
        return Letters.of(new LetterContent.SubjectDossier(
                UUID.randomUUID(),
                1,
                Letters.fields("name", title, "licence", String.join("\n", lines), "again", lines.getFirst())));
    }

    /** Adds a picture that no other name has. */
    FiledFile add(String name) {
        var content = Samples.png(name);
        var digest = Digests.sha256Hex(content);
        contents.put(digest, ByteBuffer.wrap(content).asReadOnlyBuffer());
        return new FiledFile(digest, content.length, name + ".png");
    }

    void lose(FiledFile file) {
        contents.remove(file.sha256());
    }

    @Override
    public Optional<byte[]> content(String operator, UUID dossier, FiledFile file) {
        return Optional.ofNullable(contents.get(file.sha256())).map(SentFiles::bytes);
    }

    private static byte[] bytes(ByteBuffer content) {
        var bytes = new byte[content.limit()];
        content.duplicate().get(bytes);
        return bytes;
    }

    void mustHaveArrived(Side registry, Letter letter) {
        for (FiledFile file : files(letter)) {
            var there = registry.part(ReceivedFiles.class).find(letter.operator(), file.sha256());
            assertThat(there).as(file.name()).isPresent();
            assertThat(there.get().bytes()).isEqualTo(file.bytes());
        }
    }

    static List<FiledFile> files(Letter letter) {
        return Enclosure.of(letter.content());
    }
}
