package fengni.notice;

import fengni.notice.ReminderTable.Reminder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides who is to be reminded of what today. A stage that was missed because nothing ran is made up for late and its
 * moment is kept beside it; of several missed ones the nearest is told and the others are noted as covered by it.
 *
 * <p>Reminders and the message that carries them are one transaction: a crash leaves both or neither, and the next round
 * makes what is missing. Any number of nodes may plan at once; each reminder is made once. Safe for use by many threads.
 */
final class Planning {
    private static final System.Logger LOG = System.getLogger(Planning.class.getName());

    private final Book book;
    private final SeenDues dues;
    private final Staff staff;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    Planning(Book book, SeenDues dues, Staff staff, Moment moment) {
        this.book = book;
        this.dues = dues;
        this.staff = staff;
        this.clock = moment.clock();
        this.transactions = moment.transactions();
    }

    /** What is kept of reminders and their readers. */
    record Book(ReminderTable reminders, PreferenceTable preferences, ChannelTable channels) {}

    /** The time, and what happens in one piece. */
    record Moment(InstantSource clock, TransactionOperations transactions) {}

    /** Somebody who waits for reminders. */
    private record Reader(Recipient to, Stages stages, Instant since, Predicate<String> mayOpen) {}

    /** Plans for every organisation; one whose rooms fail leaves the others their turn. */
    void round() {
        for (long organisation : book.reminders().organisations()) {
            try {
                plan(organisation);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.WARNING, "reminders of an organisation could not be planned", failure);
            }
        }
    }

    private void plan(long organisation) {
        var due = dues.of(organisation);
        readers(organisation)
                .forEach(reader -> transactions.executeWithoutResult(status -> {
                    if (!plan(organisation, reader, due)) {
                        status.setRollbackOnly();
                    }
                }));
    }

    /** Returns whether there is anything to keep. */
    private boolean plan(long organisation, Reader reader, List<SeenDue> dues) {
        var now = clock.instant();
        var message = UUID.randomUUID();
        boolean carries = false;
        for (var due : dues) {
            if (reader.mayOpen().test(due.due().path())) {
                carries |= remind(due, reader, message, now);
            }
        }
        if (carries) {
            book.reminders().add(message, organisation, reader.to(), now);
        }
        return carries;
    }

    /** Returns whether the message tells of it. */
    private boolean remind(SeenDue due, Reader reader, UUID message, Instant now) {
        var day = due.due().by().due();
        var reached = reader.stages().reached(day, now);
        var begun = due.first().isAfter(reader.since()) ? due.first() : reader.since();
        if (reached.isEmpty()) {
            return false;
        }
        var planned = Stages.moment(day, reached.get());
        var reminder = new Reminder(due.id(), day, reached.get(), planned.isBefore(begun) ? begun : planned);
        if (!book.reminders().note(reminder, reader.to(), Optional.of(message))) {
            return false;
        }
        for (int missed : reader.stages().before(reached.get())) {
            var moment = Stages.moment(day, missed);
            if (!moment.isBefore(begun)) {
                book.reminders().note(new Reminder(due.id(), day, missed, moment), reader.to(), Optional.empty());
            }
        }
        return true;
    }

    private List<Reader> readers(long organisation) {
        var readers = new ArrayList<Reader>();
        for (var wish : book.preferences().of(organisation)) {
            staff.find(wish.person(), organisation)
                    .ifPresent(colleague -> readers.add(new Reader(
                            new Recipient.Person(wish.person()), wish.stages(), wish.since(), colleague.mayOpen())));
        }
        book.channels()
                .of(organisation)
                .forEach(channel -> readers.add(new Reader(
                        new Recipient.OfChannel(channel.id()), channel.stages(), channel.since(), _ -> true)));
        return readers;
    }
}
