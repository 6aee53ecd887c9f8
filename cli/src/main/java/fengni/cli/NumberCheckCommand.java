package fengni.cli;

import fengni.law.ChinaDay;
import fengni.law.NumberCheck;
import fengni.law.NumberCheck.DoesNotFit;
import fengni.law.NumberCheck.Fits;
import fengni.law.NumberCheck.FitsRegistry;
import fengni.law.NumberCheck.Kind;
import fengni.law.NumberCheck.Unknown;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni number check}: says whether numbers fit the pattern of published numbers, and never more. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class NumberCheckCommand implements Callable<Integer> {

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "NUMBER", descriptionKey = "number.check.numbers")
    private List<String> numbers = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    NumberCheckCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var today = LocalDate.now(ChinaDay.ZONE);
        int worst = Exit.HELD;
        for (String number : numbers) {
            var check = NumberCheck.of(number, today);
            worst = Exit.worse(worst, exitOf(check));
            print(out, check);
        }
        return worst;
    }

    private static int exitOf(NumberCheck check) {
        return switch (check) {
            case Fits _, FitsRegistry _ -> Exit.HELD;
            case DoesNotFit _ -> Exit.AGAINST;
            case Unknown _ -> Exit.NOTHING_FOUND;
        };
    }

    private void print(PrintWriter out, NumberCheck check) {
        if (json) {
            out.println(new NumberJson(words).line(check));
            return;
        }
        out.println(check.shown() + "  " + sentence(check));
        check.findings().forEach(finding -> out.println("  " + words.line(finding)));
    }

    private String sentence(NumberCheck check) {
        return switch (check) {
            case Fits(var number, var _) -> words.say("number.fits", kind(Kind.of(number)));
            case FitsRegistry _ -> words.say("number.fits.registry");
            case DoesNotFit(Kind kind, var _, var _)
            when kind == Kind.REGISTRY_NUMBER -> words.say("number.does_not_fit.registry");
            case DoesNotFit(var kind, var _, var _) -> words.say("number.does_not_fit", kind(kind));
            case Unknown _ -> words.say("number.unknown");
        };
    }

    private String kind(Kind kind) {
        return words.say("number.kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}
