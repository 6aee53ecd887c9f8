package fengni.evidence;

import fengni.ledger.Receipt;
import fengni.ledger.Stored;
import fengni.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the line of the index from a record of one ledger; always the same line from the same record. */
final class RowMaker {
    /** In UTF-16 units; every word and number of ours is shorter. */
    private static final int LONGEST = 256;

    private final String origin;
    private final Vault vault;

    RowMaker(String origin, Vault vault) {
        this.origin = origin;
        this.vault = vault;
    }

    /** Returns no line for the ledger's own records and for types of a later version. */
    Optional<IndexRow> row(Stored stored) {
        return RecordType.of(stored.type()).map(type -> {
            var decision = Groups.read(stored.decision());
            long service = Groups.service(decision);
            return new IndexRow(
                    new Receipt(origin, stored.index()),
                    stored.at(),
                    type,
                    service,
                    storable(Groups.text(decision, Groups.OUTCOME)),
                    Optional.of(storable(Groups.text(decision, Groups.RISK_CLASS)))
                            .filter(risk -> !risk.isEmpty()),
                    produceIds(decision).distinct().map(RowMaker::storable).toList(),
                    account(service, Groups.who(stored).user()));
        });
    }

    /** Returns the hourly facts that a record holds; empty for every other record. */
    Optional<KeptFacts> facts(Stored stored) {
        return RecordType.of(stored.type())
                .filter(RecordType.FACTS::equals)
                .flatMap(_ ->
                        ServiceFacts.read(Groups.service(Groups.read(stored.decision())), Groups.read(stored.what())))
                .map(facts -> new KeptFacts(new Receipt(origin, stored.index()), facts));
    }

    /** Returns the stand-in of a service's user: equal names of two services stay apart. */
    String account(long service, String user) {
        return user.isEmpty() || user.equals(Who.NOT_SUPPLIED) ? "" : vault.blindIndex("account/" + service, user);
    }

    private static Stream<String> produceIds(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(field -> field.getValue() instanceof String text && isProduceId(field.getKey())
                                ? Stream.of(text)
                                : produceIds(field.getValue()));
            case List<?> list -> list.stream().flatMap(RowMaker::produceIds);
            default -> Stream.empty();
        };
    }

    private static boolean isProduceId(Object key) {
        return key.equals("produceId") || key.equals("ProduceID");
    }

    /** PostgreSQL keeps no NUL, and indexes no long text: one hostile record must not stop the index. */
    private static String storable(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\0', '\uFFFD');
    }
}
