package fengni.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.notice.SmtpStandIn.Fault;
import fengni.pages.Due;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders from the due day to the mail server, with everything that may break between them. */
class RemindersTest {
    private final Post post = new Post();

    @BeforeEach
    void one() {
        post.dues.add(Post.due("小云助手", "/filings/3", Post.DAY));
        post.mailTo("officer@example.cn", 7, 3, 1, 0);
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void each_stage_is_told_once_and_every_day_after_the_last() {
        for (var day = LocalDate.of(2026, 11, 20); day.isBefore(LocalDate.of(2026, 12, 4)); day = day.plusDays(1)) {
            for (var hour : List.of("07:59:00", "08:30:00", "20:00:00")) {
                post.turn(day + "T" + hour);
                post.round();
            }
        }

        assertThat(subjects().map(subject -> subject.substring(subject.length() - 10)))
                .hasSize(7);
        assertThat(texts().map(text -> text.replaceAll("(?s).*【(.*?)】.*", "$1")))
                .containsExactly("还剩 7 天", "还剩 3 天", "还剩 1 天", "今天到期", "已逾期 1 天", "已逾期 2 天", "已逾期 3 天");
        assertThat(post.messages())
                .allSatisfy(message -> assertThat(message.late()).isFalse());
    }

    @Test
    void a_mail_says_what_by_when_by_which_rule_and_where_and_no_more() throws MessagingException {
        post.dues.add(new Due(
                "offering.task.service",
                "下一项\r\nBcc: x@example.cn",
                "/services/1",
                new Deadline.Provisional(Post.DAY, List.of(Year.of(2027))),
                Wording.NONE));
        post.dues.add(Post.due("不该看到的", "/closed/1", Post.DAY));
        post.turn("2026-11-23T08:30:00");
        post.round();

        var mail = mail(0);
        assertThat(mail.getSubject()).isEqualTo("[封泥] 示例科技有限公司：2 项期限提醒，最早 2026-11-30");
        assertThat(mail.getAllRecipients()).singleElement().asString().isEqualTo("officer@example.cn");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@example.cn>");
        assertThat(text(mail))
                .contains(
                        "小云助手",
                        "最后期限：2026-11-30",
                        "依据：规定第二十四条",
                        "https://console.example.cn/filings/3",
                        "暂定：2027 年节假日安排尚未公布")
                .doesNotContain("不该看到的", "{");
    }

    @Test
    void what_was_missed_is_made_up_for_late_once_and_the_lateness_is_kept() {
        post.turn("2026-11-21T09:00:00");
        post.round();
        post.turn("2026-11-28T10:00:00");
        post.round();
        post.round();

        assertThat(post.messages()).singleElement().satisfies(message -> {
            assertThat(message.planned()).isEqualTo(Post.at("2026-11-27T08:00:00"));
            assertThat(message.late()).isTrue();
        });
        assertThat(count("notice_reminder where stage = 7 and message is null")).isEqualTo(1);
        assertThat(texts().findFirst().orElseThrow()).contains("还剩 2 天");
    }

    @Test
    void a_day_that_moves_is_told_anew_and_a_renamed_subject_is_not() {
        post.turn("2026-11-23T08:30:00");
        post.round();
        post.dues.set(0, Post.due("小云助手（新名）", "/filings/3", Post.DAY));
        post.round();

        assertThat(post.smtp.mails).hasSize(1);

        post.dues.set(0, Post.due("小云助手（新名）", "/filings/3", Post.DAY.minusDays(4)));
        post.round();

        assertThat(post.smtp.mails).hasSize(2);
        assertThat(post.seen.of(Post.ORGANISATION).getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void who_begins_late_hears_of_the_nearest_stage_only_and_is_not_called_late() {
        post.mailTo("", 7);
        post.turn("2026-11-29T15:00:00");
        post.mailTo("officer@example.cn", 7, 3, 1, 0);
        post.round();

        assertThat(post.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.late()).isFalse());
        assertThat(count("notice_reminder")).isEqualTo(1);
    }

    @Test
    void two_nodes_plan_and_send_each_reminder_once() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            post.dues.add(Post.due("第 " + i + " 项", "/filings/1" + i, Post.DAY));
        }
        post.channel(Shape.JSON, "secret");
        post.turn("2026-11-23T08:30:00");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> node = () -> {
                post.planning().round();
                return post.delivery().round();
            };
            assertThat(nodes.invokeAll(Collections.nCopies(4, node)))
                    .allSatisfy(done -> assertThat(done.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(post.smtp.mails).hasSize(1);
        assertThat(post.hook.calls).hasSize(1);
        assertThat(count("notice_reminder")).isEqualTo(42);
    }

    /** The node dies when the mail server has the mail and nothing is marked yet. */
    @Test
    void a_crash_between_sending_and_marking_sends_the_same_mail_once_more() throws MessagingException {
        post.turn("2026-11-23T08:30:00");
        post.planning().round();
        var dying = new Delivery(
                post.book,
                post.seen,
                post.wire,
                new Delivery.Surroundings(post.around.staff(), post.around.names(), post.settings, () -> {
                    if (!post.smtp.mails.isEmpty()) {
                        throw new IllegalStateException("killed");
                    }
                    return post.clock.instant();
                }));
        assertThatThrownBy(dying::round).hasMessage("killed");
        assertThat(post.state()).isEqualTo("waiting");

        post.delivery().round();
        assertThat(post.smtp.mails).hasSize(1);

        post.later(Duration.ofMinutes(6));
        post.delivery().round();
        post.later(Duration.ofMinutes(6));
        post.delivery().round();

        assertThat(post.state()).isEqualTo("sent");
        assertThat(post.smtp.mails).hasSize(2);
        assertThat(mail(0).getMessageID()).isEqualTo(mail(1).getMessageID());
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSING, waiting, CUT_OFF",
        "SLOW, waiting, TIMEOUT",
        "BUSY, waiting, BUSY",
        "CUTTING, waiting, CUT_OFF",
        "NO_SUCH_ADDRESS, given_up, ADDRESS_REFUSED",
        "REJECTING, given_up, REFUSED",
        "RUDE, sent, NONE"
    })
    void every_fault_of_a_mail_server_is_told_and_mended_by_another_try(Fault fault, String state, Trouble trouble) {
        post.turn("2026-11-23T08:30:00");
        post.smtp.play(fault);
        post.round();

        var message = post.messages().getFirst();
        assertThat(message.state()).isEqualTo(state);
        assertThat(message.trouble()).isEqualTo(trouble);

        post.smtp.play(Fault.NONE);
        post.book.reminders().again(Post.ORGANISATION, message.id(), post.clock.instant());
        post.later(Duration.ofMinutes(2));
        post.delivery().round();

        assertThat(post.state()).isEqualTo("sent");
        assertThat(post.smtp.mails).hasSize(1);
    }

    @Test
    void after_ten_attempts_with_growing_pauses_it_is_given_up_in_sight() {
        post.turn("2026-11-23T08:30:00");
        post.smtp.play(Fault.BUSY);
        post.planning().round();
        for (int attempt = 0; attempt < 20; attempt++) {
            post.delivery().round();
            post.later(Delivery.pause(attempt + 1));
        }

        var message = post.messages().getFirst();
        assertThat(message.state()).isEqualTo("given_up");
        assertThat(message.attempts()).isEqualTo(10);
        assertThat(post.delivery().givenUp()).isEqualTo(1);
        assertThat(Delivery.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivery.pause(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Delivery.pause(99)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void what_was_done_meanwhile_and_who_has_left_are_not_told() {
        post.turn("2026-11-23T08:30:00");
        post.planning().round();
        post.dues.clear();
        post.delivery().round();

        assertThat(post.state()).isEqualTo("dropped");

        post.dues.add(Post.due("另一项", "/filings/4", Post.DAY));
        post.planning().round();
        post.employed = false;
        post.delivery().round();

        assertThat(post.messages())
                .allSatisfy(message -> assertThat(message.state()).isEqualTo("dropped"));
        assertThat(post.smtp.mails).isEmpty();
    }

    @Test
    void without_a_mail_server_mails_wait_and_say_why() {
        post.turn("2026-11-23T08:30:00");
        post.planning().round();
        var none = new Wire(new Mailer(java.util.Optional.empty()), new HookClient(false), Duration.ofSeconds(2));
        new Delivery(post.book, post.seen, none, post.around).round();

        assertThat(post.messages().getFirst().trouble()).isEqualTo(Trouble.NO_MAIL_SERVER);
        assertThat(post.state()).isEqualTo("waiting");
    }

    private int count(String of) {
        return JdbcClient.create(post.database)
                .sql("select count(*) from " + of)
                .query(Integer.class)
                .single();
    }

    private java.util.stream.Stream<String> subjects() {
        return java.util.stream.IntStream.range(0, post.smtp.mails.size()).mapToObj(index -> {
            try {
                return mail(index).getSubject();
            } catch (MessagingException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private java.util.stream.Stream<String> texts() {
        return java.util.stream.IntStream.range(0, post.smtp.mails.size()).mapToObj(index -> text(mail(index)));
    }

    private MimeMessage mail(int index) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(post.smtp.mails.get(index).getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
