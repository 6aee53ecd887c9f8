package fengni.label.zip;

import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names in archives that do not say how they are written: Chinese systems write them in GB 18030, others in UTF-8. */
final class Charsets {
    private static final List<Charset> LIKELY = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Charsets() {}

    static String guessed(Slice name) {
        for (Charset charset : LIKELY) {
            try {
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(name.bytes()))
                        .toString();
            } catch (CharacterCodingException another) {
                // the next may fit
            }
        }
        return name.latin();
    }
}
