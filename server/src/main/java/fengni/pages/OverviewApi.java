package fengni.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/overview}: the figures of the group's observer, for programs. */
@RestController
final class OverviewApi {
    static final String HERE = "/api/v1/overview";

    private final Overview overview;
    private final OrganisationNames names;
    private final InstantSource clock;

    OverviewApi(Overview overview, OrganisationNames names, InstantSource clock) {
        this.overview = overview;
        this.names = names;
        this.clock = clock;
    }

    /** @param official always false: these are counts of this installation, not of any authority */
    record Counts(boolean official, Instant at, List<Count> totals, List<OfOrganisation> organisations) {}

    /** @param organisation its name; empty text for what belongs to no single one */
    record OfOrganisation(String organisation, List<Count> figures) {}

    /** @param group and {@code figure} are stable names, the words are Chinese */
    record Count(String group, String figure, String words, long count) {
        static Count of(Figure figure) {
            return new Count(
                    figure.group(), figure.label(), Words.of(Language.ZH).say(figure.label()), figure.count());
        }
    }

    @GetMapping(HERE)
    Counts counts() {
        var figures = overview.figures();
        return new Counts(
                false,
                clock.instant(),
                Overview.totals(figures).stream().map(Count::of).toList(),
                overview.owners(figures).stream()
                        .map(owner -> new OfOrganisation(
                                names.name(owner).orElse(""),
                                figures.stream()
                                        .filter(figure -> figure.organisation() == owner)
                                        .map(Count::of)
                                        .toList()))
                        .toList());
    }
}
