package fengni.filing;

import fengni.law.ChinaDay;
import fengni.law.lint.FiledProduct;
import fengni.law.lint.FilingPack;
import fengni.law.lint.LintFacts;
import fengni.law.lint.LintFinding;
import fengni.law.lint.Linter;
import fengni.law.lint.Spot;
import fengni.offering.Offerings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a dossier says and what the system knows, and lints it. Safe for use by many threads. */
final class Linting {
    private final Readiness readiness;
    private final Post post;
    private final Knowledge knowledge;
    private final InstantSource clock;

    Linting(Readiness readiness, Post post, Knowledge knowledge, InstantSource clock) {
        this.readiness = readiness;
        this.post = post;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Where it asks. */
    record Knowledge(Offerings offerings, ServiceLook services, PaperLook papers) {}

    /** Returns what reviewers may send the dossier back for; of the subject beside an algorithm only what contradicts it. */
    List<LintFinding> lint(Dossier dossier) {
        return Linter.lint(pack(dossier)).stream()
                .filter(finding -> dossier.kind() == Kind.SUBJECT || touchesAlgorithm(finding))
                .toList();
    }

    private static boolean touchesAlgorithm(LintFinding finding) {
        return Stream.concat(Stream.of(finding.where()), finding.against().stream())
                .map(Spot::key)
                .anyMatch(key -> !key.startsWith("subject.") && !key.startsWith("responsibility."));
    }

    private FilingPack pack(Dossier dossier) {
        var all = readiness.dossiers().list(dossier.organisation());
        var subject = dossier.kind() == Kind.SUBJECT
                ? Optional.of(dossier)
                : readiness.dossiers().subject(all);
        var algorithm = Optional.of(dossier).filter(one -> one.kind() == Kind.ALGORITHM);
        return new FilingPack(
                subject.map(one -> answers(one, Place.DOSSIER)),
                algorithm.map(one -> answers(one, Place.DOSSIER)),
                dossier.hasProducts() ? products(dossier) : List.of(),
                facts(dossier, all));
    }

    private List<FiledProduct> products(Dossier dossier) {
        return dossier.products().stream()
                .map(number -> new FiledProduct(
                        number,
                        answers(dossier, number),
                        readiness
                                .service(dossier, number)
                                .flatMap(knowledge.offerings()::service)
                                .map(knowledge.services()::of)))
                .toList();
    }

    private LintFacts facts(Dossier dossier, List<Dossier> all) {
        return new LintFacts(
                ChinaDay.of(clock.instant()),
                post.organisation(dossier.organisation())
                        .map(one -> new LintFacts.Organisation(
                                one.name(), one.creditCode().value())),
                knowledge.papers().of(dossier.organisation(), dossier.id()),
                all.stream()
                        .filter(one -> one.kind() == Kind.ALGORITHM && one.id() != dossier.id())
                        .map(one -> new LintFacts.OtherFiling(
                                one.title(), one.answers().text(Place.DOSSIER, "algorithm.role")))
                        .toList());
    }

    private static Map<String, String> answers(Dossier dossier, int product) {
        return dossier.answers().all().entrySet().stream()
                .filter(answer -> answer.getKey().product() == product)
                .collect(Collectors.toUnmodifiableMap(
                        answer -> answer.getKey().key(),
                        answer -> answer.getValue().value()));
    }
}
