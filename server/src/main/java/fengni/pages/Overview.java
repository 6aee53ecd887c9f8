package fengni.pages;

import fengni.law.ChinaDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts over all organisations of the installation, for the observer of a group. Nothing passes through it but counts and
 * the names of organisations: no name of a person, no answer of a dossier, no words of a complaint.
 */
final class Overview {
    static final String DUES = "pages.overview.dues";
    private static final int WEEK = 7;

    private final List<AggregateSource> sources;
    private final Dues dues;
    private final Organisations organisations;
    private final InstantSource clock;

    Overview(List<AggregateSource> sources, Dues dues, Organisations organisations, InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.dues = dues;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Every figure that is not zero, group by group in the order of the rooms. */
    List<Figure> figures() {
        var all = new ArrayList<>(due());
        sources.forEach(source -> all.addAll(source.figures()));
        return all.stream().filter(figure -> figure.count() > 0).toList();
    }

    /** Returns whose figures there are: every organisation, and last what is of no single one if there is any. */
    List<Long> owners(List<Figure> figures) {
        var owners = new ArrayList<>(organisations.all());
        if (figures.stream().anyMatch(figure -> figure.organisation() == Figure.OF_NO_ONE)) {
            owners.add(Figure.OF_NO_ONE);
        }
        return owners;
    }

    /** Returns the sum over all organisations of each figure. */
    static List<Figure> totals(List<Figure> figures) {
        Map<Figure, Long> sums = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> new Figure(Figure.OF_NO_ONE, figure.group(), figure.label(), 0),
                        LinkedHashMap::new,
                        Collectors.summingLong(Figure::count)));
        return sums.entrySet().stream()
                .map(sum -> new Figure(
                        Figure.OF_NO_ONE, sum.getKey().group(), sum.getKey().label(), sum.getValue()))
                .toList();
    }

    /** A due that several organisations see, as the desk of a registry, is counted once and as nobody's own. */
    private List<Figure> due() {
        var owners = new LinkedHashMap<Due, Set<Long>>();
        for (long organisation : organisations.all()) {
            dues.of(organisation)
                    .forEach(due ->
                            owners.computeIfAbsent(due, _ -> new TreeSet<>()).add(organisation));
        }
        var today = ChinaDay.of(clock.instant());
        return owners.entrySet().stream()
                .map(due -> new Figure(owner(due.getValue()), DUES, span(due.getKey(), today), 1))
                .collect(Collectors.groupingBy(figure -> figure, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(found -> counted(found.getKey(), found.getValue()))
                .toList();
    }

    private static Figure counted(Figure figure, long count) {
        return new Figure(figure.organisation(), figure.group(), figure.label(), count);
    }

    private static long owner(Set<Long> owners) {
        return owners.size() == 1 ? owners.iterator().next() : Figure.OF_NO_ONE;
    }

    private static String span(Due due, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, due.by().due());
        return DUES + (left < 0 ? ".overdue" : left <= WEEK ? ".week" : ".later");
    }
}
