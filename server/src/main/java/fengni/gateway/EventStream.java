package fengni.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads an event stream (WHATWG HTML, 9.2): lines end in LF, CRLF or CR, a line that begins with a colon is a comment,
 * several data lines are one event, a blank line ends it. UTF-8 is checked; an event that the stream cuts off is dropped.
 */
final class EventStream {
    record Event(String name, String data) {}

    private final UpstreamBody body;
    private final byte[] buffer = new byte[1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int at;
    private int end;
    private boolean afterReturn;
    private boolean first = true;

    EventStream(UpstreamBody body) {
        this.body = body;
    }

    /** Returns the next event that has data, or nothing at the end of the stream. */
    Optional<Event> next() throws IOException {
        var name = "";
        var data = new StringBuilder();
        boolean any = false;
        for (var read = line(); read.isPresent(); read = line()) {
            var text = read.get();
            if (text.isEmpty() && any) {
                return Optional.of(new Event(name, data.substring(0, data.length() - 1)));
            }
            if (field(text).equals("event")) {
                name = value(text);
            }
            if (field(text).equals("data")) {
                any = true;
                data.append(value(text)).append('\n');
                check(data.length());
            }
            if (text.isEmpty()) {
                name = "";
            }
        }
        return Optional.empty();
    }

    private static String field(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
        int colon = line.indexOf(':');
        var value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private Optional<String> line() throws IOException {
        while (true) {
            if (at == end && !fill()) {
                return Optional.empty();
            }
            byte next = buffer[at++];
            boolean lineFeedOfReturn = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (next == '\r' || (next == '\n' && !lineFeedOfReturn)) {
                return Optional.of(take());
            }
            if (next != '\n') {
                line.write(next);
                check(line.size());
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(body.read(buffer), 0);
        return end > 0;
    }

    private String take() throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            line.reset();
            boolean marked = first && text.startsWith("\ufeff");
            first = false;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_MALFORMED, "event stream is no UTF-8");
        }
    }

    private void check(int length) throws UpstreamFault {
        if (length > body.caps().lineBytes()) {
            throw new UpstreamFault(
                    Refusal.UPSTREAM_MALFORMED, "event over " + body.caps().lineBytes() + " bytes");
        }
    }
}
