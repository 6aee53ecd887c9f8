package fengni.correspondence;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.attachments.Allowance;
import fengni.correspondence.LetterContent.Change;
import fengni.correspondence.LetterContent.Papers;
import fengni.law.FiledFile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A file that goes with letters: the letter names its digest and is signed, so the digest proves the content. */
record Enclosure(String operator, FiledFile file) {
    /** The document that asks which files the registry still wants. */
    static final String QUESTION = "enclosures";
    /** The document that answers it. */
    static final String WANTED = "wanted";
    /** The document that brings a file: it stands in a header, the content is the body. */
    static final String TYPE = "enclosure";
    /** The document that says that a file is kept. */
    static final String KEPT = "kept";
    /** How many digests fit into one question of {@link Paper#SMALL} bytes. */
    static final int MOST_ASKED = 100;

    /** Returns the files that a letter names, each content once. */
    static List<FiledFile> of(LetterContent content) {
        return switch (content) {
            case Papers papers -> named(papers);
            case Change(var _, var _, var papers) -> named(papers);
            case LetterContent.Withdrawal _, LetterContent.Cancellation _, LetterContent.TakingBack _ -> List.of();
            case LetterContent.Arrived _, LetterContent.Step _, LetterContent.AboutOrder _ -> List.of();
        };
    }

    private static List<FiledFile> named(Papers papers) {
        var values = switch (papers) {
            case LetterContent.SubjectDossier subject -> subject.fields().values().stream();
            case LetterContent.AlgorithmDossier algorithm ->
                Stream.concat(
                        algorithm.fields().values().stream(),
                        algorithm.products().stream().map(Map::values).flatMap(Collection::stream));
        };
        Set<String> seen = new LinkedHashSet<>();
        return values.flatMap(String::lines)
                .flatMap(line -> FiledFile.read(line).stream())
                .filter(file -> seen.add(file.sha256()))
                .toList();
    }

    Map<String, Object> members() {
        return Map.of("operator", operator, "sha256", file.sha256(), "bytes", file.bytes(), "name", file.name());
    }

    static Outcome<Enclosure> read(Paper paper) {
        var faults = new Faults();
        var members = new Members(paper.members(), faults);
        var operator = members.text("operator");
        var line = members.text("sha256") + " " + members.number("bytes", 1) + " " + members.text("name");
        members.end();
        var file = FiledFile.read(line);
        faults.expect(file.isPresent(), "sha256", "letter_ill_field", "sha256");
        faults.expect(
                file.filter(one -> one.bytes() <= Allowance.MOST).isPresent(),
                "bytes",
                "letter_too_large",
                Allowance.MOST);
        return faults.none() ? new Done<>(new Enclosure(operator, file.orElseThrow())) : new Faulty<>(faults.list());
    }
}
