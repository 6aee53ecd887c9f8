package fengni.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.Language;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final long SEED = 20261122;
    private final Post post = new Post();
    private final Feeds feeds = new Feeds(new FeedTable(post.database), post.seen, post.book, post.around);

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void every_due_is_a_whole_day_with_alarms_and_a_lasting_name() {
        post.dues.add(Post.due("小云助手, 甲; \\ 版", "/filings/3", Post.DAY));
        post.mailTo("officer@example.cn", 3, 0);
        var token = feeds.make(Post.PERSON, Post.ORGANISATION, Language.ZH);

        var first = unfolded(feeds.calendar(token).orElseThrow());

        assertThat(first)
                .contains(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
                        "\r\nSEQUENCE:0\r\n",
                        "\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n",
                        "小云助手\\, 甲\\; \\\\ 版\r\n",
                        "\r\nSTATUS:CONFIRMED\r\n",
                        "\r\nTRIGGER:PT9H\r\n",
                        "\r\nTRIGGER:-PT63H\r\n",
                        "\r\nURL:https://console.example.cn/filings/3\r\n",
                        "依据：规定第二十四条")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(feeds.calendar(token)).contains(feeds.calendar(token).orElseThrow());

        post.dues.set(
                0,
                new Due(
                        "offering.task.service",
                        "小云助手",
                        "/filings/3",
                        new Deadline.Provisional(Post.DAY.plusDays(40), List.of(Year.of(2027))),
                        Wording.NONE));
        var moved = unfolded(feeds.calendar(token).orElseThrow());

        assertThat(moved)
                .contains("SEQUENCE:1\r\n", "STATUS:TENTATIVE", "SUMMARY:（暂定）", "2027 年节假日安排尚未公布", line(first, "UID"));

        post.dues.clear();
        assertThat(feeds.calendar(token).orElseThrow()).doesNotContain("VEVENT");
    }

    @Test
    void an_address_opens_what_its_person_may_open_and_ends_with_them() {
        post.dues.add(Post.due("关着的门", "/closed/1", Post.DAY));
        var old = feeds.make(Post.PERSON, Post.ORGANISATION, Language.EN);
        var token = feeds.make(Post.PERSON, Post.ORGANISATION, Language.EN);

        assertThat(feeds.calendar(old)).isEmpty();
        assertThat(feeds.calendar("x")).isEmpty();
        assertThat(feeds.calendar(token).orElseThrow()).doesNotContain("关着的门");

        post.employed = false;
        assertThat(feeds.calendar(token)).isEmpty();

        post.employed = true;
        feeds.end(Post.PERSON, Post.ORGANISATION);
        assertThat(feeds.calendar(token)).isEmpty();
    }

    @Test
    void no_text_breaks_a_line_or_a_character() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(random.nextInt(120), 0, 0x11000)
                    .filter(point -> (point < 0xD800 || point > 0xDFFF) && point != 0xFFFD)
                    .map(point -> random.nextInt(4) == 0 ? "\r\n;,:\\\t\u2028".charAt(point % 8) : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var lines = new CalendarText().text("SUMMARY", text).toString();

            assertThat(lines.split("\r\n", -1))
                    .as("seed %d round %d", SEED, round)
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(lines)
                    .as("seed %d round %d", SEED, round)
                    .endsWith("\r\n")
                    .doesNotContain("\uFFFD");
            assertThat(unfolded(lines))
                    .isEqualTo("SUMMARY:" + CalendarText.escaped(text) + "\r\n")
                    .matches("SUMMARY:[^\\p{Cntrl}]*\r\n");
        }
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }
}
