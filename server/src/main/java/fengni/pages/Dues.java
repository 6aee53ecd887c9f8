package fengni.pages;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What is due at an organisation, from every room that has clocks. Safe for use by many threads. */
public final class Dues {
    private final List<DueSource> sources;

    public Dues(List<DueSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Returns all of it, the earliest day first, so that what is overdue stands first. */
    public List<Due> of(long organisation) {
        return sources.stream()
                .flatMap(source -> source.due(organisation).stream())
                .sorted(Comparator.comparing(due -> due.by().due()))
                .toList();
    }

    /** Returns what lies behind a door that somebody may pass: the others neither see nor hear of it. */
    public List<Due> of(long organisation, Predicate<String> mayOpen) {
        return of(organisation).stream().filter(due -> mayOpen.test(due.path())).toList();
    }
}
