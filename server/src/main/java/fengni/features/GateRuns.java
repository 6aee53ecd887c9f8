package fengni.features;

import fengni.screen.evaluation.Gates.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks at files in the background, one after the other, so that a page need not wait for it. Kept in memory only: another node,
 * or this one after a restart, looks again. Safe for use by many threads.
 */
public final class GateRuns {
    private static final int MOST = 100;
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final Semaphore one = new Semaphore(1);

    /** One look, at work or done. */
    static final class Run {
        private final CompletableFuture<List<GateFinding>> found = new CompletableFuture<>();
        private volatile Step step = Step.BUILDING;

        private void at(Step next) {
            step = next;
        }
    }

    /** How far a look has come: findings once it is done. */
    public record Progress(Step step, Optional<List<GateFinding>> findings) {}

    /** Returns how far the look at a file is, after waiting a moment; begins it if nobody has. */
    Progress of(long id, Function<Consumer<Step>, List<GateFinding>> look) {
        if (runs.size() > MOST) {
            runs.values().removeIf(run -> run.found.isDone());
        }
        var run = runs.computeIfAbsent(id, unseen -> start(look));
        try {
            return new Progress(run.step, Optional.of(run.found.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
        } catch (TimeoutException still) {
            return new Progress(run.step, Optional.empty());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Progress(run.step, Optional.empty());
        } catch (ExecutionException failed) {
            runs.remove(id);
            throw new IllegalStateException("the look at file " + id + " failed", failed.getCause());
        }
    }

    void forget(long id) {
        runs.remove(id);
    }

    private Run start(Function<Consumer<Step>, List<GateFinding>> look) {
        var run = new Run();
        Thread.ofVirtual().name("feature-gates").start(() -> {
            one.acquireUninterruptibly();
            try {
                run.found.complete(look.apply(run::at));
            } catch (RuntimeException | Error failure) {
                run.found.completeExceptionally(failure);
            } finally {
                one.release();
            }
        });
        return run;
    }
}
