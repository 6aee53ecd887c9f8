package fengni.registry.verification;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.pages.PublicEntry;
import fengni.registry.PublicList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody asks for a number, the numbers of a credit code or of an app, or pastes a short list (Art. 13). */
@Controller
class VerificationPages implements Doors {
    static final String HERE = "/registry/verify";
    private static final String LIST = HERE + "/list";
    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r,，;；]+");
    private static final List<String> WAYS = List.of("number", "creditCode", "app");
    /** A stranger's share of a minute holds it. */
    private static final int MOST = 50;

    private final Verification verification;
    private final Answering answering;
    private final Callers callers;
    private final PublicList list;

    VerificationPages(Verification verification, Answering answering, Callers callers, PublicList list) {
        this.verification = verification;
        this.answering = answering;
        this.callers = callers;
        this.list = list;
    }

    @Bean
    static PublicEntry verificationEntry() {
        return new PublicEntry("registry.verification.title", "registry.verification.entry.hint", HERE, 11);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.GET, LIST), Door.open(HttpMethod.POST, LIST));
    }

    @GetMapping(HERE)
    Page ask(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var typed = Form.of(typed(query));
        if (typed.value("q").isEmpty()) {
            return page(typed, ResultView.NONE);
        }
        var by = typed.given("by").filter(WAYS::contains).orElse("number");
        return switch (Question.of(by, typed.value("q"))) {
            case Outcome.Done<Question>(var question)
            when callers.mayAsk(request, question.cost()) ->
                page(typed, new ResultView(by, typed.value("q"), true, question.ask(verification)));
            case Outcome.Done<Question>(var _) -> page(typed, ResultView.NONE).status(HttpStatus.TOO_MANY_REQUESTS);
            case Outcome.Faulty<Question>(var faults) -> faulty(typed, faults);
            case Outcome.Absent<Question>() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting<Question>(var fault) -> faulty(typed, List.of(fault));
        };
    }

    /** A link may name what it asks for as the JSON API does. */
    private static Map<String, String> typed(Map<String, String> query) {
        var typed = new HashMap<>(query);
        WAYS.stream().filter(query::containsKey).findFirst().ifPresent(way -> {
            typed.put("by", way);
            typed.put("q", query.getOrDefault(way, ""));
        });
        return typed;
    }

    private Page faulty(Form form, List<Fault> faults) {
        form.note(faults.stream()
                .map(fault -> new Fault("q", fault.code(), fault.params()))
                .toList());
        return page(form, ResultView.NONE).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Form form, ResultView result) {
        return Page.of("registry/verification/ask", "registry.verification.title")
                .with("result", result)
                .with("whose", list.whose())
                .with("key", answering.key())
                .with(form);
    }

    @GetMapping(LIST)
    Page many() {
        return many(Form.empty(), List.of());
    }

    @PostMapping(LIST)
    Page many(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var numbers = numbers(form.value("numbers"));
        if (numbers.isEmpty() || numbers.size() > MOST) {
            form.note(List.of(Fault.of("numbers", "verify_count", MOST)));
            return many(form, List.of()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!callers.mayAsk(request, numbers.size())) {
            form.fault("numbers", "registry.verification.too-often");
            return many(form, List.of()).status(HttpStatus.TOO_MANY_REQUESTS);
        }
        return many(form, verification.ofNumbers(numbers));
    }

    private Page many(Form form, List<Verified> found) {
        return Page.of("registry/verification/list", "registry.verification.list.title")
                .under(HERE, "registry.verification.title")
                .with("items", found)
                .with("most", MOST)
                .with("whose", list.whose())
                .with(form);
    }

    /** Reads one number a line; what is longer than any number is cut, and found nowhere. */
    static List<String> numbers(String pasted) {
        return BETWEEN.splitAsStream(pasted)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(line.length(), Question.LONGEST)))
                .toList();
    }
}
