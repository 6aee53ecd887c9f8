package fengni.cli;

import static fengni.cli.SelfCheckText.key;

import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Choice;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.LaunchDays.TermDay;
import fengni.law.rulebook.Question;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck.Step;
import fengni.law.rulebook.Term;
import fengni.law.rulebook.Turn;
import fengni.law.rulebook.Wording;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A self-check, or the questions, as one line of JSON in one language. */
final class SelfCheckJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Rulebook rulebook;
    private final Words words;
    private final String language;

    SelfCheckJson(Rulebook rulebook, Words words, String language) {
        this.rulebook = rulebook;
        this.words = words;
        this.language = language;
    }

    String line(Told told) {
        var check = told.check();
        var line = JSON.objectNode()
                .put("kind", "self_check")
                .put("official", false)
                .put("rulebook", check.version())
                .put("verdict", key(check.verdict()))
                .put("notice", words.say("assess.notice", check.version()));
        line.set("reasons", texts(check.reasons(), this::in));
        line.set("steps", objects(check.steps(), this::step));
        line.set("roles", texts(check.roles(), role -> role.id()));
        line.set("duties", objects(check.duties(), duty -> duty(duty, told)));
        line.set("turns", objects(told.turns(), this::turn));
        line.set("open", texts(check.open(), Duty::id));
        line.set("unanswered", texts(check.unanswered(), Question::id));
        return line.toString();
    }

    String questions() {
        var line = JSON.objectNode().put("rulebook", rulebook.version());
        line.set("questions", objects(rulebook.questions(), this::question));
        return line.toString();
    }

    private ObjectNode question(Question question) {
        var node = JSON.objectNode()
                .put("id", question.id())
                .put("step", question.step())
                .put("kind", key(question.kind()))
                .put("text", in(question.text()))
                .put("help", in(question.help()))
                .put("usual", question.usual());
        node.set("answers", objects(question.choices(), this::choice));
        node.set("basis", basis(question.basis()));
        return node;
    }

    private ObjectNode choice(Choice choice) {
        return JSON.objectNode()
                .put("id", choice.id())
                .put("text", in(choice.words()))
                .put("alone", choice.alone())
                .put("explain", in(choice.explain()));
    }

    private ObjectNode step(Step step) {
        var node = JSON.objectNode().put("step", step.number()).put("outcome", key(step.outcome()));
        var facts = node.putObject("facts");
        step.facts().forEach(fact -> facts.set(fact.question().id(), texts(fact.choices(), Choice::id)));
        return node;
    }

    private ObjectNode turn(Turn turn) {
        var node = JSON.objectNode().put("question", turn.question().id());
        node.set("given", texts(turn.given(), Choice::id));
        node.set("instead", texts(turn.instead(), Choice::id));
        return node;
    }

    private ObjectNode duty(Duty duty, Told told) {
        var node = JSON.objectNode()
                .put("id", duty.id())
                .put("title", in(duty.title()))
                .put("demands", in(duty.demands()))
                .put("stage", key(duty.stage()))
                .put("evidence", key(duty.evidence()))
                .put("binding", duty.binding());
        node.set("basis", basis(duty.basis()));
        var terms = node.putArray("clock");
        rulebook.clock(duty)
                .ifPresent(clock -> clock.terms().forEach(term -> terms.add(term(term, told.day(duty, term)))));
        return node;
    }

    private ObjectNode term(Term term, Optional<TermDay> day) {
        var node = JSON.objectNode()
                .put("kind", key(term.kind()))
                .put("amount", term.amount())
                .put("event", in(term.event()));
        day.map(TermDay::by)
                .ifPresent(by -> node.put("due", by.due().toString()).put("provisional", by.provisional()));
        node.set("basis", basis(term.basis()));
        return node;
    }

    private ObjectNode basis(Basis basis) {
        return JSON.objectNode()
                .put("citation", basis.citation(language))
                .put("version", basis.version())
                .put("effective", basis.instrument().effective().toString())
                .put("confidence", key(basis.confidence()))
                .put("note", in(basis.note()));
    }

    private String in(Wording wording) {
        return wording.in(language);
    }

    private static <T> ArrayNode texts(Collection<T> all, Function<T, String> text) {
        var array = JSON.arrayNode();
        all.forEach(one -> array.add(text.apply(one)));
        return array;
    }

    private static <T> ArrayNode objects(Collection<T> all, Function<T, ObjectNode> object) {
        var array = JSON.arrayNode();
        all.forEach(one -> array.add(object.apply(one)));
        return array;
    }
}
