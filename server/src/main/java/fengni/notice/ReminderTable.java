package fengni.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which reminder was made for whom, and the messages that carry them. The key of a reminder is what makes it happen once:
 * due, day, recipient, stage. What was kept survives a crash.
 */
final class ReminderTable {
    private final JdbcClient jdbc;

    ReminderTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * One reminder.
     *
     * @param planned when it was to leave
     */
    record Reminder(UUID due, LocalDate day, int stage, Instant planned) {}

    /** A message that somebody claimed. */
    record Claimed(UUID id, long organisation, Recipient recipient, int attempts, Instant made) {}

    /** A message as people see it: when its first reminder was to leave, and what became of it. */
    record Shown(
            UUID id,
            String recipient,
            String state,
            Instant planned,
            Optional<Instant> sent,
            int attempts,
            int reminders,
            Trouble trouble,
            String detail) {
        /** Late is what left more than an hour after it was to leave. */
        boolean late() {
            return sent.filter(at -> at.isAfter(planned.plusSeconds(3600))).isPresent();
        }
    }

    /**
     * Notes a reminder. Another transaction that notes the same one is waited for.
     *
     * @param message that carries it; empty if a later one stands in for it
     * @return whether nobody had noted it before
     */
    boolean note(Reminder reminder, Recipient recipient, Optional<UUID> message) {
        return jdbc.sql("""
                                insert into notice_reminder (due, day, stage, recipient, message, planned_at)
                                values (:due, :day, :stage, :recipient, :message, :planned) on conflict do nothing""")
                        .param("due", reminder.due())
                        .param("day", reminder.day())
                        .param("stage", reminder.stage())
                        .param("recipient", recipient.word())
                        .param("message", message.orElse(null), java.sql.Types.OTHER)
                        .param("planned", reminder.planned().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(UUID message, long organisation, Recipient recipient, Instant now) {
        jdbc.sql("""
                        insert into notice_message (id, organisation, recipient, made_at, state, next_try)
                        values (?, ?, ?, ?, 'waiting', ?)""")
                .params(
                        message,
                        organisation,
                        recipient.word(),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the next message for oneself until the lease ends; no two takers get the same. */
    Optional<Claimed> claim(Instant now, Instant lease) {
        return jdbc.sql("""
                        update notice_message set attempts = attempts + 1, lease_until = :lease
                        where id = (
                            select id from notice_message where state = 'waiting' and next_try <= :now
                            and (lease_until is null or lease_until <= :now)
                            order by next_try, id for update skip locked limit 1)
                        returning id, organisation, recipient, attempts, made_at""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getLong("organisation"),
                        Recipient.of(row.getString("recipient")),
                        row.getInt("attempts"),
                        at(row, "made_at").orElseThrow()))
                .optional();
    }

    /** Returns the dues that a message tells of. */
    List<UUID> dues(UUID message) {
        return jdbc.sql("select due from notice_reminder where message = ?")
                .param(message)
                .query((row, _) -> row.getObject("due", UUID.class))
                .list();
    }

    void sent(UUID message, Instant now) {
        close(message, "sent", Trouble.NONE, "", now);
    }

    /** Ends a message that nobody needs any more: all it told of is done, or its reader has left. */
    void dropped(UUID message, Instant now) {
        close(message, "dropped", Trouble.NONE, "", now);
    }

    void givenUp(UUID message, Trouble trouble, String detail, Instant now) {
        close(message, "given_up", trouble, detail, now);
    }

    private void close(UUID message, String state, Trouble trouble, String detail, Instant now) {
        jdbc.sql("""
                        update notice_message set state = :state, closed_at = :now, lease_until = null,
                            trouble = :trouble, detail = :detail where id = :id and state = 'waiting'""")
                .param("state", state)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("trouble", trouble.name())
                .param("detail", detail)
                .param("id", message)
                .update();
    }

    void later(UUID message, Trouble trouble, String detail, Instant next) {
        jdbc.sql("""
                        update notice_message set next_try = :next, lease_until = null, trouble = :trouble,
                            detail = :detail where id = :id and state = 'waiting'""")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("trouble", trouble.name())
                .param("detail", detail)
                .param("id", message)
                .update();
    }

    /** Lets a message that was given up be tried anew. Returns false if there is none such. */
    boolean again(long organisation, UUID message, Instant now) {
        return jdbc.sql("""
                                update notice_message set state = 'waiting', attempts = 0, next_try = ?, closed_at = null
                                where organisation = ? and id = ? and state = 'given_up'""")
                        .params(now.atOffset(ZoneOffset.UTC), organisation, message)
                        .update()
                == 1;
    }

    /** Returns how many messages were given up and not tried anew since. */
    int givenUp(Instant since) {
        return jdbc.sql("select count(*) from notice_message where state = 'given_up' and closed_at > ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Returns the organisations at which somebody waits for reminders. */
    List<Long> organisations() {
        return jdbc.sql("""
                        select organisation from notice_preference where mail <> ''
                        union select organisation from notice_channel where removed_at is null order by 1""").query((row, _) -> row.getLong("organisation")).list();
    }

    /** Returns the newest messages of an organisation; with a recipient only those to them. */
    List<Shown> newest(long organisation, Optional<Recipient> to, int most) {
        return jdbc.sql("""
                        select m.id, m.recipient, m.state, m.attempts, m.trouble, m.detail,
                            case when m.state = 'sent' then m.closed_at end as sent_at,
                            coalesce(min(r.planned_at), m.made_at) as planned_at, count(r.due) as reminders
                        from notice_message m left join notice_reminder r on r.message = m.id
                        where m.organisation = :organisation and (:to = '' or m.recipient = :to)
                        group by m.id order by m.made_at desc, m.id limit :most""")
                .param("organisation", organisation)
                .param("to", to.map(Recipient::word).orElse(""))
                .param("most", most)
                .query((row, _) -> shown(row))
                .list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("state"),
                at(row, "planned_at").orElseThrow(),
                at(row, "sent_at"),
                row.getInt("attempts"),
                row.getInt("reminders"),
                Trouble.valueOf(row.getString("trouble")),
                row.getString("detail"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
