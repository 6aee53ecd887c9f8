package fengni.rulebook;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.law.CalendarYear;
import fengni.law.FilingField;
import fengni.law.WorkingDays;
import fengni.law.rulebook.RulebookBundle;
import fengni.law.rulebook.RulebookComparison;
import fengni.pages.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1/rulebook}: the rulebook in use with all of its tables, its versions, two of them compared, the calendar
 * of working days with a deadline counted by it, and the option lists in use. To read only: changes need a second person
 * or a paper, and so a page.
 */
@RestController
@RequestMapping(RulebookApi.HERE)
final class RulebookApi implements Doors {
    static final String HERE = "/api/v1/rulebook";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rulebooks rulebooks;
    private final Calendars calendars;
    private final FilingForms forms;

    RulebookApi(Rulebooks rulebooks, Calendars calendars, FilingForms forms) {
        this.rulebooks = rulebooks;
        this.calendars = calendars;
        this.forms = forms;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, RulebookPages.READERS),
                Door.read(HERE + "/versions", RulebookPages.READERS),
                Door.read(HERE + "/versions/{version}", RulebookPages.READERS),
                Door.read(HERE + "/comparison", RulebookPages.READERS),
                Door.read(HERE + "/calendar", RulebookPages.READERS),
                Door.read(HERE + "/calendar/deadline", RulebookPages.READERS),
                Door.read(HERE + "/lists", RulebookPages.READERS));
    }

    /** A version with its tables as they lie in the bundle, by name: {@code duties}, {@code clocks} … */
    record Book(
            String version, String state, Optional<LocalDate> from, boolean official, Map<String, JsonNode> tables) {}

    /** A version in the list. */
    record Line(String version, String state, Optional<LocalDate> from, boolean shipped, String sha256, Instant at) {}

    record Lines(String current, boolean official, List<Line> versions) {}

    record OfYear(
            int year,
            String notice,
            String confidence,
            String source,
            long workingDays,
            List<LocalDate> off,
            List<LocalDate> worked) {
        static OfYear of(CalendarYear year, WorkingDays days) {
            var view = new CalendarView(year.year(), days, LocalDate.EPOCH);
            return new OfYear(
                    year.year().getValue(),
                    year.notice(),
                    Shown.word(year.source().confidence()),
                    year.source().note(),
                    view.workingDays(),
                    year.off().stream().sorted().toList(),
                    view.worked());
        }
    }

    /** {@code unpublishedFrom}: a deadline that reaches this year is provisional. */
    record Years(boolean official, int unpublishedFrom, List<OfYear> years) {}

    record Counted(LocalDate event, int workingDays, LocalDate due, boolean provisional) {}

    record Listed(String field, String label, boolean confirmed, String source, List<String> options) {}

    @GetMapping
    ResponseEntity<Object> current() {
        return book(rulebooks.current().version());
    }

    @GetMapping("/versions")
    ResponseEntity<Object> versions() {
        return ResponseEntity.ok(new Lines(
                rulebooks.current().version(),
                false,
                rulebooks.editions().stream().map(this::line).toList()));
    }

    private Line line(Edition edition) {
        var state = State.of(edition.version(), rulebooks);
        return new Line(
                edition.version(), state.word(), state.from(), edition.shipped(), edition.sha256(), edition.at());
    }

    @GetMapping("/versions/{version}")
    ResponseEntity<Object> version(@PathVariable String version) {
        return book(version);
    }

    private ResponseEntity<Object> book(String version) {
        return Problem.or(Outcome.found(rulebooks.bundle(version)), bundle -> {
            var state = State.of(version, rulebooks);
            return ResponseEntity.ok()
                    .eTag(version)
                    .body(new Book(version, state.word(), state.from(), false, tables(bundle)));
        });
    }

    private static Map<String, JsonNode> tables(byte[] bundle) {
        var tables = new LinkedHashMap<String, JsonNode>();
        RulebookBundle.unpack(bundle)
                .toOptional()
                .orElseThrow()
                .forEach((name, content) -> tables.put(
                        name.replace(".json", ""), JSON.readTree(content).path("rows")));
        return tables;
    }

    @GetMapping("/comparison")
    ResponseEntity<Object> comparison(@RequestParam Optional<String> from, @RequestParam Optional<String> to) {
        var before = from.flatMap(rulebooks::version);
        var after = to.flatMap(rulebooks::version);
        var faults = new Faults()
                .expect(before.isPresent(), "from", from.isEmpty() ? "required" : "unknown")
                .expect(after.isPresent(), "to", to.isEmpty() ? "required" : "unknown");
        return Problem.or(
                faults.none()
                        ? new Outcome.Done<>(RulebookComparison.of(before.orElseThrow(), after.orElseThrow()))
                        : new Outcome.Faulty<>(faults.list()),
                ResponseEntity::ok);
    }

    @GetMapping("/calendar")
    Years calendar() {
        var days = calendars.days();
        return new Years(
                false,
                days.years().getLast().year().plusYears(1).getValue(),
                days.years().stream().map(year -> OfYear.of(year, days)).toList());
    }

    /** The last day of a term; the day of the event is not counted. */
    @GetMapping("/calendar/deadline")
    ResponseEntity<Object> deadline(@RequestParam Optional<String> event, @RequestParam Optional<Integer> workingDays) {
        var day = event.flatMap(Days::read);
        int term = workingDays.orElse(0);
        var faults = new Faults()
                .expect(day.isPresent(), "event", event.isEmpty() ? "required" : "date")
                .expect(
                        term >= 1 && term <= WorkingDays.LONGEST_TERM,
                        "workingDays",
                        "range",
                        1,
                        WorkingDays.LONGEST_TERM);
        if (!faults.none()) {
            return Problem.or(new Outcome.Faulty<Fault>(faults.list()), ResponseEntity::ok);
        }
        var due = calendars.days().after(day.orElseThrow(), term);
        return ResponseEntity.ok(new Counted(day.get(), term, due.due(), due.provisional()));
    }

    @GetMapping("/lists")
    List<Listed> lists() {
        var view = new BookView(
                rulebooks.current(),
                State.of(rulebooks.current().version(), rulebooks),
                forms.inUse(),
                Part.LISTS,
                Form.empty());
        return view.fields().stream().map(RulebookApi::listed).toList();
    }

    private static Listed listed(FilingField field) {
        return new Listed(
                field.key(),
                field.label().chinese(),
                field.confirmed(),
                field.source().citation() + " " + field.source().note(),
                field.choices().stream().map(FilingField.Choice::value).toList());
    }
}
