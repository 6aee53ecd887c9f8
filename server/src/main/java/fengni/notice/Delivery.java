package fengni.notice;

import fengni.notice.Outgoing.Item;
import fengni.notice.ReminderTable.Claimed;
import fengni.pages.Language;
import fengni.pages.OrganisationNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Sends the messages that wait. A message is claimed in the database for five minutes, sent, and marked.
 *
 * <p>A crash before sending: it is sent after the claim has ended. A crash between sending and marking: it is sent once more
 * after the claim has ended, with the same Message-ID or {@code Idempotency-Key}, by which the other side can drop it; no
 * crash loses one. What it says is made anew from what is due at that moment: what has been done since is left out, and a
 * message with nothing left to say is dropped. Any number of nodes may deliver at once.
 */
final class Delivery {
    private static final Duration CLAIM = Duration.ofMinutes(5);
    /** After this time a message that was given up is no news. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Planning.Book book;
    private final SeenDues dues;
    private final Wire wire;
    private final Surroundings around;

    Delivery(Planning.Book book, SeenDues dues, Wire wire, Surroundings around) {
        this.book = book;
        this.dues = dues;
        this.wire = wire;
        this.around = around;
    }

    /** What else it takes to write a message. */
    record Surroundings(Staff staff, OrganisationNames names, NoticeSettings settings, InstantSource clock) {}

    /** Sends everything that may be sent now. Returns how many messages it took up. */
    int round() {
        int taken = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            deliver(next.get());
            taken++;
        }
        return taken;
    }

    /** Returns whether a mail server stands in the configuration. */
    boolean hasMail() {
        return wire.hasMail();
    }

    /** Returns how many messages were given up lately. */
    int givenUp() {
        return book.reminders().givenUp(around.clock().instant().minus(NEWS));
    }

    private Optional<Claimed> claim() {
        var now = around.clock().instant();
        return book.reminders().claim(now, now.plus(CLAIM));
    }

    private void deliver(Claimed message) {
        switch (message.recipient()) {
            case Recipient.Person(var person) -> toPerson(message, person);
            case Recipient.OfChannel(var channel) -> toChannel(message, channel);
        }
    }

    private void mark(Claimed message, Sent came) {
        var now = around.clock().instant();
        switch (came) {
            case Sent.Taken() -> book.reminders().sent(message.id(), now);
            case Sent.NotYet(var trouble, var detail) -> later(message, trouble, detail);
            case Sent.Never(var trouble, var detail) -> book.reminders().givenUp(message.id(), trouble, detail, now);
        }
    }

    private void later(Claimed message, Trouble trouble, String detail) {
        var now = around.clock().instant();
        if (message.attempts() >= MOST_ATTEMPTS) {
            book.reminders().givenUp(message.id(), trouble, detail, now);
        } else {
            book.reminders().later(message.id(), trouble, detail, now.plus(pause(message.attempts())));
        }
    }

    /** Doubles with each attempt: ten of them take some ten hours. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void toPerson(Claimed message, long person) {
        var wish = book.preferences()
                .find(person, message.organisation())
                .filter(one -> !one.mail().isEmpty());
        var reader = around.staff().find(person, message.organisation());
        if (wish.isEmpty() || reader.isEmpty()) {
            drop(message);
            return;
        }
        written(message, wish.get().language(), reader.get().mayOpen())
                .ifPresentOrElse(
                        outgoing -> mark(message, wire.mail(wish.get().mail(), outgoing)), () -> drop(message));
    }

    private void toChannel(Claimed message, long id) {
        var channel = book.channels().find(message.organisation(), id);
        if (channel.isEmpty()) {
            drop(message);
            return;
        }
        written(message, channel.get().language(), _ -> true)
                .ifPresentOrElse(
                        outgoing -> mark(
                                message,
                                wire.hook(
                                        channel.get().target(),
                                        outgoing,
                                        around.clock().instant())),
                        () -> drop(message));
    }

    private void drop(Claimed message) {
        book.reminders().dropped(message.id(), around.clock().instant());
    }

    /** Returns the message in full; empty if nothing of it is still due. */
    private Optional<Outgoing> written(Claimed message, Language language, Predicate<String> mayOpen) {
        var told = new HashSet<>(book.reminders().dues(message.id()));
        var today = Stages.today(around.clock().instant());
        var items = dues.of(message.organisation()).stream()
                .filter(due -> told.contains(due.id()) && mayOpen.test(due.due().path()))
                .map(due -> new Item(
                        due,
                        ChronoUnit.DAYS.between(today, due.due().by().due()),
                        around.settings().link(due.due().path())))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outgoing(
                        message.id(),
                        Outgoing.Kind.REMINDER,
                        name(message.organisation()),
                        language,
                        items,
                        message.made()));
    }

    /** Sends a test at once and tells what came of it; nothing of it is kept. */
    Sent test(Preference to) {
        return wire.mail(to.mail(), test(to.organisation(), to.language()));
    }

    Sent test(Channel to) {
        return wire.hook(
                to.target(),
                test(to.organisation(), to.language()),
                around.clock().instant());
    }

    private Outgoing test(long organisation, Language language) {
        Instant now = around.clock().instant();
        return new Outgoing(UUID.randomUUID(), Outgoing.Kind.TEST, name(organisation), language, List.of(), now);
    }

    private String name(long organisation) {
        return around.names().name(organisation).orElse("—");
    }
}
