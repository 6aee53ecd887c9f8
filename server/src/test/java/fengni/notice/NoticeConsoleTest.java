package fengni.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Language;
import fengni.pages.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of this room on a real console: one's own reminders, the organisation's channels, the calendar's address. */
class NoticeConsoleTest {
    private static final SmtpStandIn SMTP = new SmtpStandIn();
    private static final HookStandIn HOOK = new HookStandIn();
    private static TestConsole console;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> {
            context.registerBean(NoticeSettings.class, () -> new NoticeSettings(Optional.of(SMTP.account()), "", true));
            context.registerBean(Pace.class, () -> new Pace(Duration.ofHours(1), Duration.ofHours(1)));
            context.registerBean(
                    DueSource.class,
                    () -> _ -> List.of(new Due(
                            "offering.task.service",
                            "小云助手",
                            "/services/1",
                            new Deadline.Firm(Post.DAY),
                            Wording.NONE)));
        });
        administrator = new Visitor(console);
        Walk.setUp(console, administrator);
    }

    @AfterAll
    static void stop() {
        console.close();
        SMTP.close();
        HOOK.close();
    }

    @Test
    void a_person_chooses_days_and_address_and_tries_it() {
        administrator.get("/me/reminders");

        var refused = administrator.post("/me/reminders", "mail", "nobody", "days", "7, 999", "language", "FR");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请填写一个邮箱地址", "0 到 365 之间的整数", "请选择其中一项");

        var kept = administrator.post(
                "/me/reminders", "mail", "guanli@example.cn", "days", "5，2", "daily", "yes", "language", "EN");

        assertThat(kept.text()).contains("提醒设置已保存");
        assertThat(kept.html()).contains("value=\"5, 2\"", "value=\"guanli@example.cn\"");

        var tried = administrator.post("/me/reminders/test");

        assertThat(tried.text()).contains("测试消息已送出");
        assertThat(SMTP.mails).singleElement().asString().contains("To: guanli@example.cn", "Content-Language: en");

        SMTP.play(SmtpStandIn.Fault.NO_SUCH_ADDRESS);
        assertThat(administrator.post("/me/reminders/test").text()).contains("邮件服务器不接受这个收件地址 SMTP 550");
        SMTP.play(SmtpStandIn.Fault.NONE);
    }

    @Test
    void a_channel_is_added_tried_and_forgotten_and_its_keys_are_never_shown() {
        administrator.get("/notice");
        var added = administrator.post(
                "/notice",
                "name",
                "合规群",
                "shape",
                "json",
                "address",
                HOOK.address("/hook?key=geheim").toString(),
                "days",
                "7, 0",
                "language",
                "ZH");

        assertThat(added.text()).contains("签名密钥", "只显示这一次", "合规群");
        assertThat(added.html()).doesNotContain("geheim");

        var id = added.find("action=\"/notice/(\\d+)/test\"");
        assertThat(administrator.post("/notice/" + id + "/test").text()).contains("测试消息已送出");
        assertThat(HOOK.calls.getLast().body()).contains("\"kind\":\"test\"");
        HOOK.answers(302, "");
        assertThat(administrator.post("/notice/" + id + "/test").text()).contains("对方要求跳转，未跟随 HTTP 302");
        HOOK.answers(200, "");
        assertThat(administrator.post("/notice/" + id + "/remove").text()).contains("渠道已移除", "还没有提醒渠道");
        assertThat(administrator.post("/notice/" + id + "/test").status()).isEqualTo(404);

        var refused = administrator.post("/notice", "name", "", "shape", "fax", "address", "ftp://x", "days", "x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("此项必填", "地址须以 https:// 开头", "请选择其中一项");
    }

    @Test
    void the_calendar_opens_by_its_address_alone_and_no_longer_than_it_is_wanted() {
        administrator.get("/me/reminders");
        var path = administrator.post("/me/reminders/calendar").find("(/calendar/[A-Za-z0-9_-]{43}\\.ics)");
        var program = new Visitor(console);

        var calendar = program.get(path);

        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers())
                .containsEntry("content-type", "text/calendar;charset=utf-8")
                .containsKey("etag");
        assertThat(calendar.html()).contains("小云助手").doesNotContain("guanli", "管理员");
        assertThat(administrator.get("/me/reminders").html()).doesNotContain(path);
        assertThat(program.get(path.replace(".ics", "")).status()).isEqualTo(404);
        assertThat(program.get("/calendar/" + "x".repeat(43) + ".ics").status()).isEqualTo(404);

        administrator.get("/me/reminders");
        administrator.post("/me/reminders/calendar/end");

        assertThat(program.get(path).status()).isEqualTo(404);
        for (int i = 0; i < 30; i++) {
            program.get(path);
        }
        assertThat(program.get(path).status()).isEqualTo(429);
    }

    @Test
    void a_template_with_an_empty_place_never_leaves() {
        var words = Words.of(Language.ZH);

        assertThat(Wordings.filled(words, "notice.mail.lead", "示例{0}", 2)).contains("示例{0}");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Wordings.filled(words, "notice.mail.lead", "示例"))
                .hasMessageContaining("stays empty");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Wordings.filled(words, "notice.mail.lead", " ", 2))
                .hasMessageContaining("nothing to say");
    }

    @Test
    void every_trouble_and_shape_has_its_words() {
        for (var language : Language.values()) {
            for (var trouble : Trouble.values()) {
                assertThat(Words.of(language).say(trouble.key())).isNotBlank();
            }
            for (var shape : Shape.values()) {
                assertThat(Words.of(language).say("notice.shape." + shape.word()))
                        .isNotBlank();
            }
        }
    }
}
