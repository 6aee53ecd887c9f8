package fengni.notice;

import fengni.TestDatabase;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Wording;
import fengni.notice.Delivery.Surroundings;
import fengni.pages.Due;
import fengni.pages.Dues;
import fengni.pages.Language;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that reminds, with a clock that a test turns and dues that it sets. */
final class Post implements AutoCloseable {
    static final long ORGANISATION = 7;
    static final long PERSON = 1;
    static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Vault VAULT = Vault.open(folder());

    final SmtpStandIn smtp = new SmtpStandIn();
    final HookStandIn hook = new HookStandIn();
    final List<Due> dues = new ArrayList<>();
    final DataSource database = Shared.DATABASE;
    final Planning.Book book = new Planning.Book(
            new ReminderTable(database), new PreferenceTable(database, VAULT), new ChannelTable(database, VAULT));
    final NoticeSettings settings = new NoticeSettings(Optional.of(smtp.account()), "https://console.example.cn", true);
    volatile boolean employed = true;
    private volatile Instant now = at("2026-11-20T09:00:00");
    final InstantSource clock = () -> now;
    final SeenDues seen = new SeenDues(
            new Dues(List.of(_ -> List.copyOf(dues))), new SeenDueTable(database), WorkingDays::published, clock);
    final Surroundings around = new Surroundings(
            (_, _) -> employed
                    ? Optional.of(new Staff.Colleague("合规员甲", path -> !path.startsWith("/closed")))
                    : Optional.empty(),
            _ -> Optional.of("示例科技有限公司"),
            settings,
            clock);
    final Wire wire = new Wire(new Mailer(settings.mail()), new HookClient(true), Duration.ofSeconds(2));

    Post() {
        JdbcClient.create(database)
                .sql(
                        "truncate notice_reminder, notice_message, notice_due, notice_preference, notice_channel, notice_feed")
                .update();
    }

    /** One database for all tests, emptied for each: a new one takes a second. */
    private static final class Shared {
        static final DataSource DATABASE = withPerson();

        private static DataSource withPerson() {
            var fresh = TestDatabase.migrated();
            JdbcClient.create(fresh)
                    .sql("insert into person (login, name, password, created_at) values ('a', '合规员甲', '', now())")
                    .update();
            return fresh;
        }
    }

    /** Returns a moment in China. */
    static Instant at(String local) {
        return Instant.parse(local + "Z").minus(Duration.ofHours(8));
    }

    void turn(String local) {
        now = at(local);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void mailTo(String address, int... days) {
        book.preferences()
                .keep(new Preference(
                        PERSON,
                        ORGANISATION,
                        address,
                        Language.ZH,
                        new Stages(java.util.Arrays.stream(days).boxed().toList(), true),
                        now));
    }

    long channel(Shape shape, String secret) {
        var target = new Channel.Target(shape, hook.address("/hook?key=k-1"), secret);
        return book.channels().add(new Channel(0, ORGANISATION, "合规群", target, Language.ZH, Stages.USUAL, now));
    }

    static Due due(String label, String path, LocalDate day) {
        return new Due(
                "offering.task.service",
                label,
                path,
                new Deadline.Firm(day),
                new Wording("规定第二十四条", "Provisions, Art. 24"));
    }

    Planning planning() {
        return new Planning(
                book,
                seen,
                around.staff(),
                new Planning.Moment(clock, new TransactionTemplate(new JdbcTransactionManager(database))));
    }

    Delivery delivery() {
        return new Delivery(book, seen, wire, around);
    }

    /** Plans and delivers once, as a node does. */
    void round() {
        planning().round();
        delivery().round();
    }

    List<ReminderTable.Shown> messages() {
        return book.reminders().newest(ORGANISATION, Optional.empty(), 100);
    }

    String state() {
        return messages().getFirst().state();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fengni-notice").resolve("vault");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        wire.close();
        smtp.close();
        hook.close();
    }
}
