package fengni.correspondence;

import fengni.answers.Outcome.Done;
import fengni.correspondence.EnclosureCourier.Brought;
import fengni.correspondence.LetterOutTable.Leaving;
import fengni.correspondence.RegistryClient.Reply;
import fengni.correspondence.RegistryClient.Reply.Answered;
import fengni.correspondence.RegistryClient.Reply.Not;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Carries the letters of the operator face: sends what waits, in its order, and asks for what waits over there. All that
 * must survive a crash is in the tables. Whatever breaks at one registry, the others get their turn; and none keeps the
 * thread: in one round a registry is asked once, and sent a hundred letters at most, no longer than one request may take.
 * One thread at a time.
 */
final class Carrier {
    private static final System.Logger LOG = System.getLogger(Carrier.class.getName());
    private static final int MOST = 100;

    private final Tables tables;
    private final Place place;
    private final LetterBox box;
    private final RegistryClient client;
    private final Pace pace;
    private final Arrivals arrivals;
    private final EnclosureCourier enclosures;
    private final Map<String, Polls> polls = new HashMap<>();

    Carrier(
            Tables tables,
            Place place,
            LetterBox box,
            RegistryClient client,
            Pace pace,
            Supplier<Optional<FileSource>> files) {
        this.tables = tables;
        this.place = place;
        this.box = box;
        this.client = client;
        this.pace = pace;
        this.arrivals = new Arrivals(tables, place);
        this.enclosures = new EnclosureCourier(client, place, files);
    }

    /** When to ask next, and how often asking has failed. */
    private record Polls(Instant next, int failures) {}

    /**
     * Does everything that is due.
     *
     * @param asked whether somebody on this machine has left a letter to an operator
     * @return how long there is nothing to do
     */
    Duration round(boolean asked) {
        var pause = pace.pollFar();
        for (var connection : tables.connections().list()) {
            pause = shorter(pause, visit(connection, asked));
        }
        return pause;
    }

    /** Even that a trouble could not be noted is no reason to leave the others out. */
    private Duration visit(Connection connection, boolean asked) {
        try {
            if (asked && connection.near()) {
                polls.remove(connection.operator());
            }
            return shorter(send(connection), poll(connection));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "a registry had to be left out", failure);
            return pace.longestRetry();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration send(Connection connection) {
        var first = tables.out().first(Face.REGISTRY, connection.operator());
        var end = now().plus(pace.patience());
        for (int sent = 0; first.isPresent() && sent < MOST && !now().isAfter(end); sent++) {
            var now = place.clock().instant();
            if (first.get().nextTry().isAfter(now)) {
                return Duration.between(now, first.get().nextTry());
            }
            attempt(connection, first.get());
            first = tables.out().first(Face.REGISTRY, connection.operator());
        }
        return first.isPresent() ? Duration.ZERO : pace.pollFar();
    }

    private void attempt(Connection connection, Leaving letter) {
        try {
            send(connection, letter);
        } catch (RuntimeException failure) {
            later(connection, letter, broken(failure));
        }
    }

    private static Hitch broken(RuntimeException failure) {
        LOG.log(System.Logger.Level.WARNING, "letters to or from a registry broke off", failure);
        return Hitch.of(Trouble.FAILED_HERE, failure.getClass().getSimpleName());
    }

    private void send(Connection connection, Leaving letter) {
        var paper = box.paper(letter);
        if (letter.receipt().isEmpty()) {
            tables.out().recorded(letter, place.records().sent(letter, paper.digest()));
        }
        var files = LetterForm.read(paper) instanceof Done<Letter>(var read)
                ? enclosures.bring(connection, read)
                : new Brought.All();
        switch (files) {
            case Brought.All _ -> send(connection, letter, paper);
            case Brought.Later(var hitch) -> later(connection, letter, hitch);
            case Brought.Never(var hitch) -> tables.out().park(letter, hitch);
        }
    }

    private void send(Connection connection, Leaving letter, Paper paper) {
        switch (client.post(connection.base(), CorrespondenceApi.LETTERS, paper, RegistryDesk.TAKEN)) {
            case Answered(var answer)
            when takes(answer, letter, paper, connection) -> {
                tables.out().taken(Face.REGISTRY, letter.operator(), letter.seq(), now());
                tables.connections().contact(connection.operator(), now());
            }
            case Answered(var _) -> later(connection, letter, Hitch.of(Trouble.STRANGE_ANSWER, RegistryDesk.TAKEN));
            case Not(var trouble, var detail)
            when trouble == Trouble.REFUSED -> tables.out().park(letter, Hitch.of(trouble, detail));
            case Not not -> later(connection, letter, not.hitch());
            case Reply.Absent absent -> later(connection, letter, absent.hitch());
        }
    }

    private static boolean takes(Paper answer, Leaving letter, Paper paper, Connection connection) {
        return answer.isSignedBy(connection.key())
                && letter.operator().equals(answer.members().get("operator"))
                && letter.id().toString().equals(answer.members().get("id"))
                && paper.digest().equals(answer.members().get("digest"));
    }

    private void later(Connection connection, Leaving letter, Hitch hitch) {
        var pause = pace.retry(letter.attempts() + 1, ThreadLocalRandom.current());
        tables.out().failed(letter, hitch, now().plus(pause));
        tables.connections().trouble(connection.operator(), hitch);
    }

    private Duration poll(Connection connection) {
        var polled = polls.getOrDefault(connection.operator(), new Polls(Instant.EPOCH, 0));
        if (!polled.next().isAfter(now())) {
            polled = attempt(connection.operator(), polled.failures());
            polls.put(connection.operator(), polled);
        }
        return Duration.between(now(), polled.next());
    }

    private Polls attempt(String operator, int failures) {
        try {
            return ask(operator, failures);
        } catch (RuntimeException failure) {
            return failed(operator, failures, broken(failure));
        }
    }

    private Polls ask(String operator, int failures) {
        var connection = tables.connections().find(operator).orElseThrow();
        var question = arrivals.question(connection);
        return switch (client.post(connection.base(), CorrespondenceApi.POLL, question, PollDesk.LETTERS)) {
            case Not not -> failed(operator, failures, not.hitch());
            case Reply.Absent absent -> failed(operator, failures, absent.hitch());
            case Answered(var answer) ->
                arrivals.take(connection, question, answer) instanceof Done<Integer>(var came)
                        ? polled(connection, came)
                        : failed(operator, failures, Hitch.of(Trouble.STRANGE_ANSWER, PollDesk.LETTERS));
        };
    }

    /** Where letters came there may be more. */
    private Polls polled(Connection connection, int came) {
        tables.connections().contact(connection.operator(), now());
        return new Polls(came > 0 ? now() : now().plus(pace.poll(connection)), 0);
    }

    private Polls failed(String operator, int failures, Hitch hitch) {
        tables.connections().trouble(operator, hitch);
        return new Polls(now().plus(pace.retry(failures + 1, ThreadLocalRandom.current())), failures + 1);
    }

    private Instant now() {
        return place.clock().instant();
    }
}
