package fengni.correspondence;

import fengni.answers.Outcome.Done;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Gives letters that arrived to their rooms, those of one operator one after the other. A letter and what its reader
 * makes of it are committed together; one whose reader throws comes again, and is parked at last.
 */
final class Reading {
    private static final System.Logger LOG = System.getLogger(Reading.class.getName());
    private static final Duration REST = Duration.ofSeconds(1);

    private final Tables tables;
    private final Place place;
    private final Supplier<List<Recipient>> recipients;
    private final Pace pace;

    /** @param recipients asked late: rooms that read also write, and so need this room first */
    Reading(Tables tables, Place place, Supplier<List<Recipient>> recipients, Pace pace) {
        this.tables = tables;
        this.place = place;
        this.recipients = recipients;
        this.pace = pace;
    }

    /** How far one letter got. */
    private sealed interface Step {
        record Nothing() implements Step {}

        record Read() implements Step {}

        record Failed(LetterInTable.Unread letter, Hitch hitch) implements Step {}
    }

    /** Thrown so that everything is undone, with the letter at which it happened. */
    private static final class NotRead extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient LetterInTable.Unread letter;

        NotRead(LetterInTable.Unread letter, RuntimeException cause) {
            super(cause);
            this.letter = letter;
        }
    }

    /** Reads all that is due; returns how long to rest. */
    Duration round() {
        for (var face : Face.values()) {
            var readers = recipients.get().stream()
                    .filter(recipient -> recipient.face() == face)
                    .toList();
            var step = readers.isEmpty() ? new Step.Nothing() : one(face, readers);
            while (!(step instanceof Step.Nothing)) {
                step = one(face, readers);
            }
        }
        return REST;
    }

    private Step one(Face face, List<Recipient> readers) {
        var step = attempt(face, readers);
        if (step instanceof Step.Failed(var letter, var hitch)) {
            int failures = letter.attempts() + 1;
            var pause = pace.retry(failures, ThreadLocalRandom.current());
            tables.in()
                    .failed(
                            letter,
                            hitch,
                            failures >= pace.readings(),
                            place.clock().instant().plus(pause));
        }
        return step;
    }

    private Step attempt(Face face, List<Recipient> readers) {
        try {
            return Objects.requireNonNull(place.transactions().execute(_ -> read(face, readers)), "a step is a value");
        } catch (NotRead failure) {
            var cause = Optional.ofNullable(failure.getCause()).orElse(failure);
            LOG.log(System.Logger.Level.WARNING, "a letter could not be read", cause);
            return new Step.Failed(
                    failure.letter, Hitch.of(Trouble.NOT_READ, cause.getClass().getSimpleName()));
        }
    }

    private Step read(Face face, List<Recipient> readers) {
        var next = tables.in().next(face, place.clock().instant());
        if (next.isEmpty()) {
            return new Step.Nothing();
        }
        var unread = next.get();
        var reading = Paper.read(LetterForm.TYPE, unread.letter().getBytes(StandardCharsets.UTF_8), Paper.LARGEST)
                .then(LetterForm::read);
        if (!(reading instanceof Done<Letter>(var letter))) {
            return new Step.Failed(unread, Hitch.of(Trouble.NOT_UNDERSTOOD, ""));
        }
        try {
            readers.forEach(reader -> reader.read(letter));
        } catch (RuntimeException failure) {
            throw new NotRead(unread, failure);
        }
        tables.in().read(unread, place.clock().instant());
        return new Step.Read();
    }
}
