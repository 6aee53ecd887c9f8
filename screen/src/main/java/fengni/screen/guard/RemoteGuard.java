package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import fengni.screen.guard.Reply.Heard;
import fengni.screen.guard.Reply.Missed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A guard behind HTTP. Long texts go in pieces; what may pass is sent again, with pauses that grow and vary; a service that
 * is down is left alone for a while. Safe for several threads. Neither keys nor texts are logged.
 */
public final class RemoteGuard implements Guard, AutoCloseable {
    private final String name;
    private final Dialect dialect;
    private final Patience patience;
    private final Bounds bounds;
    private final Clock clock;
    private final Wire wire;
    private final Breaker breaker;
    private final Semaphore places;

    /**
     * Makes a guard; nothing is sent yet.
     *
     * @param clock the wall clock, which signatures need
     * @throws IllegalArgumentException if pieces would not move forward: an overlap of the dialect's longest piece or more
     */
    public RemoteGuard(String name, Dialect dialect, Patience patience, Bounds bounds, Clock clock) {
        if (bounds.overlap() >= dialect.longest()) {
            throw new IllegalArgumentException(
                    "overlap " + bounds.overlap() + ", should be less than a piece of " + dialect.longest());
        }
        this.name = name;
        this.dialect = dialect;
        this.patience = patience;
        this.bounds = bounds;
        this.clock = clock;
        this.wire = new Wire(clock, patience.attempt(), bounds.answerBytes());
        this.breaker = new Breaker(bounds.outages(), bounds.rest(), System::nanoTime);
        this.places = new Semaphore(bounds.atOnce(), true);
    }

    /** Makes a guard with the usual patience and bounds. */
    public static RemoteGuard of(String name, Dialect dialect) {
        return new RemoteGuard(name, dialect, Patience.USUAL, Bounds.USUAL, Clock.systemUTC());
    }

    @Override
    public String name() {
        return name;
    }

    /** A blank text passes unasked: services refuse it. */
    @Override
    public Opinion judge(String text, Direction direction) {
        if (text.isBlank()) {
            return new Judged(name, "", List.of(), Decision.PASS, List.of());
        }
        if (Pieces.tooMany(text, dialect.longest(), bounds.overlap(), bounds.pieces())) {
            return new Unanswered(name, Reason.TEXT_TOO_LONG, List.of());
        }
        var deadline = Deadline.in(patience.whole());
        try {
            if (!places.tryAcquire(patience.whole().dividedBy(2).toNanos(), TimeUnit.NANOSECONDS)) {
                return new Unanswered(name, Reason.BUSY, List.of());
            }
        } catch (InterruptedException stop) {
            return interrupted(List.of());
        }
        try {
            return judgePieces(text, direction, deadline);
        } finally {
            places.release();
        }
    }

    /** A piece that is refused settles the text: the rest is not sent. */
    private Opinion judgePieces(String text, Direction direction, Deadline deadline) {
        var labels = new ArrayList<Label>();
        var references = new ArrayList<String>();
        var version = "";
        for (String piece : Pieces.of(text, dialect.longest(), bounds.overlap())) {
            try {
                switch (patiently(piece, direction, deadline)) {
                    case Heard heard -> {
                        labels.addAll(heard.labels());
                        references.add(heard.reference());
                        version = heard.version();
                    }
                    case Missed missed -> {
                        return new Unanswered(name, missed.reason(), labels);
                    }
                }
            } catch (InterruptedException stop) {
                return interrupted(labels);
            }
            if (Opinion.strongest(labels) == Decision.BLOCK) {
                break;
            }
        }
        return new Judged(name, version, references, Opinion.strongest(labels), labels);
    }

    private Reply patiently(String piece, Direction direction, Deadline deadline) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var reply = once(piece, direction, deadline);
            if (!(reply instanceof Missed missed) || !missed.again() || attempt == patience.attempts()) {
                return reply;
            }
            var pause = pause(attempt, missed.after());
            if (pause.compareTo(deadline.left()) >= 0) {
                return reply;
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    private Reply once(String piece, Direction direction, Deadline deadline) throws InterruptedException {
        if (!breaker.lets()) {
            return Missed.forGood(Reason.RESTING);
        }
        Reply reply = Missed.forGood(Reason.INTERRUPTED);
        try {
            reply = exchange(piece, direction, deadline);
            return reply;
        } finally {
            switch (reply) {
                case Heard heard -> breaker.answered();
                case Missed missed -> breaker.missed(missed.reason());
            }
        }
    }

    private Reply exchange(String piece, Direction direction, Deadline deadline) throws InterruptedException {
        var time = deadline.atMost(patience.attempt());
        if (time.isZero()) {
            return Missed.forGood(Reason.OUT_OF_TIME);
        }
        return switch (wire.send(dialect.ask(piece, direction, clock.instant()), time)) {
            case Wire.Sent.Delivered delivered -> dialect.read(delivered.body());
            case Wire.Sent.Lost lost -> blamed(lost.missed(), time);
        };
    }

    /** A service that was given less than its due time has not failed: long texts must not make it look so. */
    private Missed blamed(Missed missed, Duration time) {
        boolean cutShort = missed.reason() == Reason.TIMED_OUT && time.compareTo(patience.attempt()) < 0;
        return cutShort ? Missed.forGood(Reason.OUT_OF_TIME) : missed;
    }

    /** Half to one and a half times the doubled pause, so that those who failed together do not come back together. */
    private Duration pause(int attempt, Duration asked) {
        long doubled = patience.pause().toNanos() << (attempt - 1);
        long varied = doubled / 2 + ThreadLocalRandom.current().nextLong(doubled + 1);
        return asked.plusNanos(varied);
    }

    private Opinion interrupted(List<Label> heard) {
        Thread.currentThread().interrupt();
        return new Unanswered(name, Reason.INTERRUPTED, heard);
    }

    @Override
    public void close() {
        wire.close();
    }

    @Override
    public String toString() {
        return "guard " + name;
    }
}
