package fengni.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads lines of UTF-8, each in pieces of bounded length, so that a line may be longer than the memory. A line ends at LF or
 * CR LF only, so that a text keeps its other separators; a byte order mark before the first line is dropped.
 *
 * <p>Not thread-safe; does not close the stream.
 */
final class PiecedLines {
    /** Bytes of a piece at most, and so UTF-16 units. */
    static final int PIECE = 1 << 16;

    private static final int LONGEST_CHARACTER = 4;

    private final InputStream source;
    private final byte[] buffer = new byte[PIECE];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    /** What of the line was read and is not given out: half a character, or a CR that may belong to the end. */
    private final ByteBuffer rest = ByteBuffer.allocate(PIECE + LONGEST_CHARACTER);

    private final CharBuffer piece = CharBuffer.allocate(PIECE + LONGEST_CHARACTER);
    private int at;
    private int filled;
    private int number;
    private long bytes;
    private boolean over = true;
    private boolean readable = true;
    private boolean first;

    PiecedLines(InputStream source) {
        this.source = source;
    }

    /**
     * Goes to the next line; what is left of this one is passed over.
     *
     * @return false at the end
     */
    boolean next() throws IOException {
        while (!over) {
            piece();
        }
        if (!fill()) {
            return false;
        }
        number++;
        first = true;
        over = false;
        readable = true;
        decoder.reset();
        rest.clear();
        return true;
    }

    /** Returns the next piece of the line, or empty behind its end or where it is no UTF-8. */
    Optional<String> piece() throws IOException {
        while (!over) {
            take();
            if (readable && decode()) {
                return Optional.of(piece.toString());
            }
        }
        return Optional.empty();
    }

    /** Returns whether all that was read of the line is UTF-8. */
    boolean isReadable() {
        return readable;
    }

    /** Returns whether the input begins with the byte order mark of UTF-16; before the first piece is asked for. */
    boolean isUtf16() {
        boolean little = filled > 1 && buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE;
        boolean big = filled > 1 && buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF;
        return number == 1 && at == 0 && (little || big);
    }

    /** Returns the number of the line, from 1. */
    int number() {
        return number;
    }

    /** Returns the bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** Moves what is there of the line behind what is left from before. */
    private void take() throws IOException {
        boolean ended = !fill();
        int from = at;
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        if (readable) {
            rest.put(buffer, from, at - from).flip();
        }
        boolean atEnd = at < filled;
        at += atEnd ? 1 : 0;
        bytes += at - from;
        over = ended || atEnd;
    }

    /** Returns whether there is a piece to give out; keeps for the next one what is not complete. */
    private boolean decode() {
        int limit = rest.limit();
        boolean carriage = limit > 0 && rest.get(limit - 1) == '\r';
        rest.limit(carriage ? limit - 1 : limit);
        piece.clear();
        var result = decoder.decode(rest, piece, over);
        readable = !result.isError();
        rest.limit(limit);
        rest.compact();
        piece.flip();
        boolean begins = first && piece.hasRemaining();
        first &= !begins;
        if (begins && number == 1 && piece.get(0) == '\uFEFF') {
            piece.position(1);
        }
        return readable && piece.hasRemaining();
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, source.read(buffer));
        }
        return at < filled;
    }
}
