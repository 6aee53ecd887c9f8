package fengni.pages;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What every template knows: its reader, the language, the way here, and how to say a date. */
public final class Shell {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaDay.ZONE);

    private static final long KILO = 1024;

    private final Words words;
    private final Frame frame;

    Shell(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    /** What stands around the page. */
    record Frame(
            String title,
            boolean faulty,
            List<Crumb> crumbs,
            List<Menu.Group> menu,
            List<PublicEntry> open,
            Optional<Viewer> viewer,
            String organisation,
            Optional<Notice> notice,
            Token token,
            String path,
            String back,
            Instant now,
            List<Banner> banners) {}

    /** Proves that a form came from our own page. */
    record Token(String field, String value) {}

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String say(Fault fault) {
        return words.say(fault.key(), fault.filled());
    }

    public String say(Notice notice) {
        return words.say(notice.key(), notice.filled());
    }

    public Language language() {
        return words.language();
    }

    public String say(Banner banner) {
        return words.say(banner.key(), banner.filled());
    }

    /** Returns the second in China's time zone; the same digits in both languages, so that they can be compared. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Returns the day in China's time zone; the same digits in both languages. */
    public String day(LocalDate day) {
        return day.toString();
    }

    /** Returns the form that {@code <time datetime>} wants. */
    public String machineTime(Instant instant) {
        return instant.toString();
    }

    /** Returns today in China's time zone. */
    LocalDate today() {
        return ChinaDay.of(frame.now());
    }

    /** Returns how much is left until the day, in words, and how urgent that is. */
    Left left(LocalDate due) {
        return Left.until(due, today());
    }

    /** Returns why a day may still move; empty if it stands firm. */
    String doubt(Deadline by) {
        return DueRow.doubt(by, words);
    }

    /** Returns a size of bytes in the unit that people know: {@code 12.3 KB}. */
    public String size(long bytes) {
        return bytes < KILO
                ? bytes + " B"
                : bytes < KILO * KILO
                        ? "%.1f KB".formatted((double) bytes / KILO)
                        : "%.1f MB".formatted((double) bytes / KILO / KILO);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    String title() {
        return frame.title();
    }

    /** Returns the words of the browser's tab: a form that was refused says so there first (WCAG 2.2, 3.3.1). */
    String tab() {
        return (frame.faulty() ? say("pages.faults.title") : "") + title() + " · " + say("pages.product");
    }

    List<Crumb> crumbs() {
        return frame.crumbs();
    }

    List<Menu.Group> menu() {
        return frame.menu();
    }

    /** Returns the pages for strangers. */
    List<PublicEntry> open() {
        return frame.open();
    }

    Optional<Viewer> viewer() {
        return frame.viewer();
    }

    String organisation() {
        return frame.organisation();
    }

    Optional<Notice> notice() {
        return frame.notice();
    }

    List<Banner> banners() {
        return frame.banners();
    }

    Token token() {
        return frame.token();
    }

    String path() {
        return frame.path();
    }

    /** Returns where a change of language comes back to. */
    String back() {
        return frame.back();
    }

    /** Returns whether the page stands below an entry, and below no nearer one. */
    boolean isHere(MenuEntry entry) {
        return isBelow(entry.path())
                && menu().stream()
                        .flatMap(group -> group.entries().stream())
                        .map(MenuEntry::path)
                        .noneMatch(other -> other.length() > entry.path().length() && isBelow(other));
    }

    boolean isHere(PublicEntry entry) {
        return isBelow(entry.path())
                && open().stream()
                        .map(PublicEntry::path)
                        .noneMatch(other -> other.length() > entry.path().length() && isBelow(other));
    }

    private boolean isBelow(String entry) {
        return path().equals(entry) || (entry.length() > 1 && path().startsWith(entry + "/"));
    }
}
