package fengni.features;

import fengni.pages.Option;
import fengni.pages.Shell;
import fengni.screen.Context;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import fengni.screen.Severity;
import fengni.screen.lists.TableHead;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there is to choose from on the pages, in the words of their reader. */
public final class FeatureChoices {
    private static final List<String> ACTIONS = List.of("block", "review", "pass");

    private final Shell page;

    public FeatureChoices(Shell page) {
        this.page = page;
    }

    public List<Option> states() {
        return any(List.of("admitted", "retired"), "features.state.");
    }

    public List<Option> anyKind() {
        return any(words(Kind.values()), "features.kind.");
    }

    public List<Option> kinds() {
        return options(words(Kind.values()), "features.kind.").toList();
    }

    public List<Option> anyClass() {
        return Stream.concat(Stream.of(new Option("", page.say("features.any"))), namedClasses())
                .toList();
    }

    public List<Option> classes() {
        return Stream.concat(Stream.of(new Option("", page.say("features.choose"))), namedClasses())
                .toList();
    }

    public List<Option> severities() {
        return options(words(Severity.values()), "features.severity.").toList();
    }

    public List<Option> actions() {
        return options(ACTIONS, "features.action.").toList();
    }

    /** Returns the actions of a context, and first that it has none of its own. */
    public List<Option> contextActions() {
        return Stream.concat(
                        Stream.of(new Option("", page.say("features.as-direction"))),
                        options(ACTIONS, "features.action."))
                .toList();
    }

    /** Returns the contexts that may have an action of their own. */
    public static List<String> ownContexts() {
        return FeatureForm.contextNames();
    }

    public List<Option> contexts() {
        return options(words(Context.values()), "features.context.").toList();
    }

    /** Returns the columns of a table, and first that there is none. */
    public static List<Option> columns(Shell page, TableHead head) {
        var columns = IntStream.range(0, head.names().size())
                .mapToObj(n -> new Option(
                        String.valueOf(n),
                        page.say("features.columns.one", n + 1, head.names().get(n))));
        return Stream.concat(Stream.of(new Option("", page.say("features.columns.none"))), columns)
                .toList();
    }

    private List<Option> any(Collection<String> words, String prefix) {
        return Stream.concat(Stream.of(new Option("", page.say("features.any"))), options(words, prefix))
                .toList();
    }

    private Stream<Option> options(Collection<String> words, String prefix) {
        return words.stream().map(word -> new Option(word, page.say(prefix + word)));
    }

    private Stream<Option> namedClasses() {
        return RiskClass.standard().stream()
                .map(each -> new Option(each.code(), FeatureShown.riskClass(page, each.code())));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(FeatureDraft::word).toList();
    }
}
