package fengni.law.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.FilingForm;
import fengni.law.FilingStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final List<Outline> ALL = Outlines.published().rows();

    @Test
    void every_field_that_a_paper_shows_stands_in_the_form() {
        assertThat(ALL)
                .allSatisfy(outline -> assertThat(outline.fields())
                        .isNotEmpty()
                        .allSatisfy(field ->
                                assertThat(FilingForm.published().field(field)).isPresent()));
    }

    @Test
    void every_answer_about_the_papers_goes_into_one() {
        var shown = ALL.stream().flatMap(Outline::fields).collect(Collectors.toSet());
        for (var step : Set.of(FilingStep.RESPONSIBILITY, FilingStep.DISCLOSURE, FilingStep.REPORT)) {
            FilingForm.published().fields(step).stream()
                    .map(field -> field.key())
                    .filter(key -> !Set.of("report.agreement-name", "report.confirm-gate")
                            .contains(key))
                    .forEach(key -> assertThat(shown).contains(key));
        }
    }

    @Test
    void words_name_only_fields_of_the_form() {
        var braces = java.util.regex.Pattern.compile("\\{([a-z.-]+)}");
        ALL.stream().flatMap(outline -> outline.parts().stream()).forEach(part -> {
            if (part instanceof Outline.Words(var text)) {
                assertThat(braces.matcher(text.zh()).results().map(found -> found.group(1)))
                        .allSatisfy(key ->
                                assertThat(FilingForm.published().field(key)).isPresent())
                        .containsExactlyInAnyOrderElementsOf(braces.matcher(text.en())
                                .results()
                                .map(found -> found.group(1))
                                .toList());
            }
        });
    }

    @Test
    void a_provider_and_a_supporter_each_have_a_report_and_the_supporters_is_marked_as_unconfirmed() {
        var reports = ALL.stream()
                .filter(one -> one.id().startsWith("self-assessment"))
                .toList();

        assertThat(reports).extracting(Outline::role).containsExactly(Outline.Party.PROVIDER, Outline.Party.SUPPORTER);
        assertThat(reports.getLast().confidence()).isEqualTo(fengni.law.Confidence.UNCONFIRMED);
        assertThat(reports.getLast().fields())
                .noneMatch(field -> field.startsWith("product.") || field.equals("report.marks"));
    }
}
