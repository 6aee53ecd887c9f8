package fengni.registry.verification;

import fengni.law.ChinaDay;
import fengni.registry.Declared;
import fengni.registry.DeclaredTable;
import fengni.registry.Filing;
import fengni.registry.PublicList;
import fengni.registry.Whose;
import fengni.registry.lists.PublishedLists;
import fengni.registry.lists.PublishedRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Looks numbers up: a batch takes one look at each source, however many they are. */
final class Verifier implements Verification {
    static final int MOST = 1_000;
    /** The name stands in a sentence; before it is set, the registry has none. */
    private static final String NAMELESS = "本登记台";

    private final PublicList list;
    private final DeclaredTable declared;
    private final Supplier<Optional<PublishedLists>> lists;
    private final InstantSource clock;

    Verifier(PublicList list, DeclaredTable declared, Supplier<Optional<PublishedLists>> lists, InstantSource clock) {
        this.list = list;
        this.declared = declared;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<Verified> ofNumbers(List<String> numbers) {
        if (numbers.size() > MOST) {
            throw new IllegalArgumentException(numbers.size() + " numbers at once, expected at most " + MOST);
        }
        var now = clock.instant();
        var today = ChinaDay.of(now);
        var sought =
                numbers.stream().map(number -> Sought.of(number.strip(), today)).toList();
        var known = known(sought);
        return sought.stream().map(one -> known.answer(one, now)).toList();
    }

    @Override
    public List<Verified> ofCreditCode(String code) {
        return ofNumbers(list.ofOperator(code.strip().toUpperCase(Locale.ROOT)));
    }

    @Override
    public List<Verified> ofApp(String id) {
        return ofNumbers(list.ofApp(id));
    }

    private Known known(List<Sought> sought) {
        var here = list.newest(sought.stream().map(Sought::number).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Filing::number, filing -> filing));
        var elsewhere = sought.stream()
                .filter(one -> !here.containsKey(one.number()))
                .map(Sought::spelt)
                .toList();
        var imported = lists.get();
        return new Known(
                new Sources(list.whose().map(Whose::name).orElse(NAMELESS)),
                here,
                here.isEmpty() ? Map.of() : declared.of(here.keySet()),
                imported.filter(_ -> !elsewhere.isEmpty())
                        .map(found -> byNumber(found, elsewhere))
                        .orElse(Map.of()),
                typed -> imported.map(found -> found.compared(typed)).orElse(typed),
                imported.flatMap(PublishedLists::newest));
    }

    private static Map<String, List<PublishedRow>> byNumber(PublishedLists lists, List<String> spelt) {
        return lists.of(spelt).stream()
                .collect(Collectors.groupingBy(
                        row -> lists.compared(row.number()), LinkedHashMap::new, Collectors.toList()));
    }

    /** What the sources say of all numbers of one question. */
    private record Known(
            Sources sources,
            Map<String, Filing> here,
            Map<String, Declared> declared,
            Map<String, List<PublishedRow>> rows,
            UnaryOperator<String> compared,
            Optional<Instant> newest) {
        Verified answer(Sought sought, Instant now) {
            var filing = Optional.ofNullable(here.get(sought.number()));
            return filing.map(found -> here(sought, found, now)).orElseGet(() -> elsewhere(sought, now));
        }

        private Verified here(Sought sought, Filing filing, Instant now) {
            var said = Optional.ofNullable(declared.get(filing.number()));
            return new Verified(
                    sought.asked(),
                    filing.number(),
                    filing.algorithm(),
                    filing.subject(),
                    Optional.of(filing.role()),
                    sources.listed(filing),
                    said.map(sources::assessment).orElseGet(Sources::unsaid),
                    said.map(sources::label).orElseGet(Sources::unsaid),
                    now);
        }

        /** Who cancelled says more than who listed before, whichever list is newer. */
        private Verified elsewhere(Sought sought, Instant now) {
            var found = rows.getOrDefault(compared.apply(sought.spelt()), List.of());
            return found.stream()
                    .filter(PublishedRow::cancelled)
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .map(row -> imported(sought, row, found, now))
                    .orElseGet(() -> nowhere(sought, now));
        }

        private Verified imported(Sought sought, PublishedRow row, List<PublishedRow> all, Instant now) {
            return new Verified(
                    sought.asked(),
                    sought.number(),
                    first(all.stream().map(PublishedRow::name).toList()),
                    first(all.stream().map(PublishedRow::subject).toList()),
                    all.stream().flatMap(one -> one.role().stream()).findFirst(),
                    sources.imported(row),
                    Sources.unsaid(),
                    Sources.unsaid(),
                    now);
        }

        private Verified nowhere(Sought sought, Instant now) {
            return new Verified(
                    sought.asked(),
                    sought.number(),
                    "",
                    "",
                    Optional.empty(),
                    sought.own() ? sources.neverGiven(now) : sources.inNoList(newest),
                    Sources.unsaid(),
                    Sources.unsaid(),
                    now);
        }

        private static String first(List<String> texts) {
            return texts.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
        }
    }
}
