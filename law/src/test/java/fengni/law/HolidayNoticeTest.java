package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Deadline.Firm;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNoticeTest {
    private static final Source SOURCE =
            new Source("a notice", "1", LocalDate.of(2025, 11, 4), Confidence.TEXT, "for this test");
    private static final String NUMBER = "国办发明电〔2025〕7号";
    /** As the notices write it. */
    private static final String OFF = """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。
            春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天
            清明节：4月4日（周六）至6日（周一）放假，共3天。
            劳动节：5月1日（周五）至5日（周二）放假调休，共5天。
            端午节：6月19日（周五）至21日（周日）放假，共3天。
            中秋节：9月25日（周五）至27日（周日）放假，共3天。
            国庆节：10月1日（周四）至7日（周三）放假调休，共7天。""";

    private static final String WORKED = "1月4日（周日）上班、2月14日（周六）、2月28日（周六）上班。5月9日（周六）上班，9月20日（周日）；10月10日（周六）上班";

    @Test
    void the_words_of_a_notice_give_the_same_days_as_the_table() {
        var read = CalendarYear.read(new HolidayNotice("2026", NUMBER, OFF, WORKED, SOURCE));
        var published = WorkingDays.published().years().getLast();

        assertThat(read.findings()).isEmpty();
        var year = read.toOptional().orElseThrow();
        assertThat(year.off()).isEqualTo(published.off());
        assertThat(year.worked()).isEqualTo(published.worked());
        assertThat(year.notice()).isEqualTo(NUMBER);
    }

    @Test
    void plain_dates_are_read_as_well() {
        var off = "2026-01-01 至 2026-01-03\n2026-02-15~2026-02-23\n2026-05-01 到 2026-05-05\n2026-10-01—2026-10-07";

        assertThat(CalendarYear.read(new HolidayNotice("2026", NUMBER, off, "2026-02-14", SOURCE))
                        .toOptional()
                        .map(year -> year.off().size()))
                .contains(24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26   | number | 1月1日        | 2月14日   | year year [26]",
                "2026 | ''     | 1月1日        | 2月14日   | number_missing number []",
                "2026 | number | 1月1日至31日  | 2月14日   | stretch off [1月1日至31日]",
                "2026 | number | 1月3日至1日   | 2月14日   | stretch off [1月3日至1日]",
                "2026 | number | 2月30日       | 2月14日   | day_unreadable off [2月30日]",
                "2026 | number | 春节          | 2月14日   | day_unreadable off [春节]",
                "2026 | number | 1月1日、1月1日 | 2月14日  | day_twice off [2026-01-01]",
                "2026 | number | 2027-01-01   | 2月14日   | day_outside off [2027-01-01]",
                "2026 | number | 2025-12-20   | 2月14日   | day_outside off [2025-12-20]",
                "2026 | number | 1月1日        | 2月16日   | worked_in_the_week worked [2026-02-16]",
                "2026 | number | 1月3日        | 1月3日    | off_and_worked worked [2026-01-03]",
                "2026 | number | 1月2日        | 2月14日   | statutory_missing off [2026-01-01]",
                "2026 | number | 1月1日        | 2月14日   | too_few off [1, 13]",
                "2026 | number | 1月1日（周五） | 2月14日  | weekday off [2026-01-01, 周五]"
            })
    void each_fault_has_its_place(String year, String number, String off, String worked, String found) {
        assertThat(codes(new HolidayNotice(year, number, off, worked, SOURCE))).contains(found);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(codes(new HolidayNotice("2026", "", "1月2日、二月", "2月16日、99日", SOURCE)))
                .contains(
                        "number_missing number []",
                        "day_unreadable off [二月]",
                        "statutory_missing off [2026-01-01]",
                        "worked_in_the_week worked [2026-02-16]",
                        "day_unreadable worked [99日]");
    }

    @Test
    void a_wrong_day_of_the_week_is_a_doubt_and_no_refusal() {
        var read = CalendarYear.read(new HolidayNotice("2026", NUMBER, OFF.replace("（周四）", "（周五）"), WORKED, SOURCE));

        assertThat(read.toOptional()).isPresent();
        assertThat(read.findings()).extracting(found -> found.code().key()).containsOnly("weekday");
    }

    /** The last days of December move with the notice for the next year, and only then. */
    @Test
    void a_notice_may_move_the_last_days_of_the_year_before() {
        var off = "2026年12月31日至2027年1月2日、2月5日至12日、5月1日至5日、10月1日至7日";
        var year = CalendarYear.read(new HolidayNotice("2027", NUMBER, off, "2026年12月26日", SOURCE))
                .toOptional()
                .orElseThrow();
        var event = LocalDate.of(2026, 12, 30);

        assertThat(WorkingDays.published().after(event, 1)).isEqualTo(new Firm(LocalDate.of(2026, 12, 31)));
        assertThat(WorkingDays.published().with(year).after(event, 1)).isEqualTo(new Firm(LocalDate.of(2027, 1, 4)));
        assertThat(WorkingDays.published().with(year).isWorkingDay(LocalDate.of(2026, 12, 26)))
                .isTrue();
    }

    @Test
    void whatever_is_typed_is_read_or_refused_with_reasons() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var off = mutated(OFF, random);
            var read = CalendarYear.read(
                    new HolidayNotice(mutated("2026", random), mutated(NUMBER, random), off, WORKED, SOURCE));
            assertThat(read.toOptional().isPresent() || !read.findings().isEmpty())
                    .as("seed %d run %d: %s", seed, i, off)
                    .isTrue();
        }
    }

    private static String mutated(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.setCharAt(at, "0123456789月日至（）<>、\n周天".charAt(random.nextInt(21)));
                default -> changed.insert(at, (char) random.nextInt(0x10000));
            }
        }
        return changed.toString();
    }

    private static List<String> codes(HolidayNotice notice) {
        return CalendarYear.read(notice).findings().stream()
                .map(found -> found.code().key() + " " + found.where() + " " + found.params())
                .toList();
    }
}
