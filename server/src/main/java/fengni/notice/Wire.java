package fengni.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The two ways out of the house. Neither takes longer than a minute, whatever the other side does: one that answers a byte
 * at a time would else keep every other message waiting.
 */
final class Wire implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Wire.class.getName());

    private final Mailer mailer;
    private final HookClient hooks;
    private final Duration patience;

    Wire(Mailer mailer, HookClient hooks, Duration patience) {
        this.mailer = mailer;
        this.hooks = hooks;
        this.patience = patience;
    }

    static Wire of(NoticeSettings settings) {
        return new Wire(new Mailer(settings.mail()), new HookClient(settings.privateHooks()), Duration.ofMinutes(1));
    }

    boolean hasMail() {
        return mailer.ready();
    }

    Sent mail(String to, Outgoing message) {
        return within(() -> mailer.send(to, message));
    }

    Sent hook(Channel.Target to, Outgoing message, Instant now) {
        return within(() -> hooks.send(to.shape(), HookLetter.of(to, message, now)));
    }

    Sent hook(Shape shape, HookLetter letter) {
        return within(() -> hooks.send(shape, letter));
    }

    /** Something to send. */
    @FunctionalInterface
    private interface Sending {
        Sent send();
    }

    private Sent within(Sending sending) {
        var task = new FutureTask<>(sending::send);
        Thread.ofVirtual().name("notice-sending").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return new Sent.NotYet(Trouble.TIMEOUT, "");
        } catch (ExecutionException failure) {
            LOG.log(System.Logger.Level.WARNING, "a message could not be sent", failure.getCause());
            return new Sent.NotYet(Trouble.FAILED_HERE, "");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Sent.NotYet(Trouble.FAILED_HERE, "");
        }
    }

    @Override
    public void close() {
        hooks.close();
    }
}
