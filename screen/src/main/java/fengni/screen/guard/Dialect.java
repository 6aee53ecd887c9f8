package fengni.screen.guard;

import fengni.screen.Direction;
import java.net.http.HttpRequest;
import java.time.Instant;

/** How one kind of service is asked, and how its answers read. */
public abstract sealed class Dialect permits ModerationShape, TencentText {
    Dialect() {}

    /** Returns how many code points the service takes at once. */
    abstract int longest();

    /** Returns the question about a piece, signed for this moment where the service asks for that. */
    abstract HttpRequest ask(String piece, Direction direction, Instant now);

    /** Reads an answer that came with status 200. */
    abstract Reply read(byte[] body);
}
