package fengni.law.lint;

import java.util.Collection;
import java.util.List;

/**
 * Finds what reviewers would send a filing back for, before it is sent: the contradictions that its answers, its papers
 * and its service show.
 *
 * <p>Pure and safe for use by several threads. It never fails, whatever was answered, and says nothing of what it does
 * not know. Its silence proves nothing: reviewers decide.
 */
public final class Linter {
    private static final List<LintRule> RULES = List.of(
            new AlgorithmName(),
            new OutputFormats(),
            new ServiceForms(),
            new IcpHolder(),
            new Deployment(),
            new CalledModels(),
            new ModelNumbers(),
            new ReviewOfContent(),
            new Screenshots(),
            new PrintedPapers(),
            new CheckedNumbers(),
            new KnownOrganisation(),
            new Validity(),
            new People(),
            new Places(),
            new LaunchDate(),
            new LiveStatus(),
            new ProductAddress(),
            new ProminentLabel(),
            new ImplicitLabel(),
            new LabelPolicy(),
            new SeenOutputs(),
            new Biometrics(),
            new TrainingData(),
            new OverseasData(),
            new PartsOfRole(),
            new Functions(),
            new UserNumbers(),
            new OtherCodes(),
            new SameTexts(),
            new ShortTexts(),
            new Characters(),
            new Uploads(),
            new Sections(),
            new TradeSecrets(),
            new Headcount(),
            new TwinFiling(),
            new ReportDates(),
            new Scenarios(),
            new RealNames(),
            new Rumours(),
            new ComplaintTerm(),
            new LogRetention(),
            new ServiceName(),
            new Audience(),
            new ReportedUsers());

    private Linter() {}

    /** Returns everything that was found, the heaviest first, then by rule. */
    public static List<LintFinding> lint(FilingPack pack) {
        var found = new Found();
        RULES.forEach(rule -> rule.look(pack, found));
        return found.list();
    }

    /** Returns everything that the rules may find. */
    public static Collection<LintCase> cases() {
        return LintCases.SHIPPED.all();
    }

    /** Returns the version of the table of what is found. */
    public static String version() {
        return LintCases.SHIPPED.version();
    }
}
