package fengni.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads lines of UTF-8 of bounded length. A line ends at LF or CR LF only, so that a text keeps its other separators; a
 * byte order mark before the first line is dropped.
 *
 * <p>Not thread-safe; does not close the stream.
 */
public final class TextLines {
    private static final int BUFFER = 1 << 16;

    private final InputStream source;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;
    private long bytes;

    /** One line, counted from 1. */
    public sealed interface Line {
        int number();

        /** The text of the line without its end. */
        record Text(int number, String text) implements Line {}

        /** The line is no UTF-8 or is too long; the next one can be read. */
        record Unreadable(int number, Fault fault) implements Line {}
    }

    /** @param longest bytes of a line, its end not counted */
    public TextLines(InputStream source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /**
     * Returns the next line, or empty after the last.
     *
     * @throws IOException when the source can't be read
     */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        var line = new ByteArrayOutputStream();
        boolean ended = false;
        long length = 0;
        while (!ended && fill()) {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            int room = Math.max(0, longest + 1 - line.size()); // one more for the CR of CR LF
            line.write(buffer, from, Math.min(at - from, room));
            length += at - from;
            ended = at < filled;
            at += ended ? 1 : 0;
        }
        bytes += length + 1;
        return Optional.of(decode(line.toByteArray(), length));
    }

    /** Returns the bytes read so far, line ends counted as one. */
    public long bytes() {
        return bytes;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, source.read(buffer));
        }
        return at < filled;
    }

    private Line decode(byte[] line, long length) {
        int end = line.length > 0 && length == line.length && line[line.length - 1] == '\r'
                ? line.length - 1
                : line.length;
        if (length > line.length || end > longest) {
            return new Line.Unreadable(number, Fault.LINE_TOO_LONG);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, end))
                    .toString();
            return new Line.Text(number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            return new Line.Unreadable(number, Fault.NOT_UTF8);
        }
    }
}
