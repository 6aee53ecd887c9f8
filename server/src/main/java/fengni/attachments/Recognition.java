package fengni.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a look at the content says: one known kind, or why the file is refused. */
sealed interface Recognition {
    record Known(Kind kind) implements Recognition {}

    /** The file is not kept; {@code code} is that of the fault. */
    record Refused(String code) implements Recognition {}

    /** Looks at the whole content: a beginning alone is easily forged. */
    static Recognition of(byte[] content) {
        if (content.length == 0) {
            return new Refused("attachment_empty");
        }
        var bytes = new Bytes(content);
        if (bytes.is(0, "PK\3\4")) {
            return new OfficeFile(bytes).recognise();
        }
        return plain(bytes)
                .<Recognition>map(
                        kind -> isSomethingElseToo(bytes, kind) ? new Refused("attachment_two_kinds") : new Known(kind))
                .orElseGet(() -> new Refused("attachment_kind"));
    }

    private static Optional<Kind> plain(Bytes bytes) {
        if (bytes.is(0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(Kind.JPEG);
        }
        if (bytes.is(0, "%PDF-1.") || bytes.is(0, "%PDF-2.")) {
            return Optional.of(Kind.PDF);
        }
        return Pictures.png(bytes)
                .or(() -> Recordings.video(bytes))
                .or(() -> Recordings.wave(bytes))
                .or(() -> Recordings.layerThree(bytes))
                .or(() -> text(bytes));
    }

    /**
     * One file that two programs read as two things passes a look for the one and does harm as the other: archives are
     * read from their end, and readers of PDF look for its beginning within the first kilobyte.
     */
    private static boolean isSomethingElseToo(Bytes bytes, Kind kind) {
        return bytes.endsAsZip() || (kind != Kind.PDF && bytes.find("%PDF-", 0, 1024) >= 0);
    }

    private static Optional<Kind> text(Bytes bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.all()));
            return text.chars().allMatch(unit -> !Character.isISOControl(unit) || "\t\n\r\f".indexOf(unit) >= 0)
                    ? Optional.of(Kind.TEXT)
                    : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
