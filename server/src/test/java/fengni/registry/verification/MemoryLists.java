package fengni.registry.verification;

import fengni.law.lists.NumberCell;
import fengni.registry.lists.ListSeries;
import fengni.registry.lists.PublishedList;
import fengni.registry.lists.PublishedLists;
import fengni.registry.lists.PublishedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Imported lists in memory. */
final class MemoryLists implements PublishedLists {
    private final List<PublishedRow> rows = new CopyOnWriteArrayList<>();
    private volatile Optional<Instant> newest = Optional.empty();

    void add(String number, ListSeries series, LocalDate published, boolean cancelled) {
        var imported =
                published.plusDays(3).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        var list = new PublishedList(rows.size() + 1, series, "清单" + published, published, imported, "00".repeat(32));
        rows.add(new PublishedRow(
                list, number, "某某图像生成算法", Optional.of("provider"), "", "某某有限公司", List.of(), "", "", "", "", cancelled));
        rows.sort(Comparator.comparing((PublishedRow row) -> row.list().published())
                .reversed());
        newest = Optional.of(imported);
    }

    @Override
    public List<PublishedRow> of(String number) {
        return of(List.of(number));
    }

    @Override
    public List<PublishedRow> of(List<String> numbers) {
        var wanted = numbers.stream().map(this::compared).toList();
        return rows.stream()
                .filter(row -> wanted.contains(compared(row.number())))
                .toList();
    }

    @Override
    public String compared(String typed) {
        return NumberCell.read(typed, LocalDate.of(2026, 11, 22)).numbers().stream()
                .findFirst()
                .map(one -> one.number().value())
                .orElse(typed)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Instant> newest() {
        return newest;
    }
}
