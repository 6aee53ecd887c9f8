package fengni.access;

import fengni.access.Handover.Outcome;
import fengni.access.Handover.Party;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handovers, open and closed. */
final class HandoverTable {
    private static final String SELECT = """
            select h.id, h.roles, h.reason, h.proposed_by, h.proposed_at, h.outcome,
                   h.giver, g.login as giver_login, g.name as giver_name,
                   h.taker, t.login as taker_login, t.name as taker_name
            from person_handover h join person g on g.id = h.giver join person t on t.id = h.taker
            """;

    private static final RowMapper<Handover> HANDOVER = (row, _) -> new Handover(
            row.getLong("id"),
            new Party(row.getLong("giver"), row.getString("giver_login"), row.getString("giver_name")),
            new Party(row.getLong("taker"), row.getString("taker_login"), row.getString("taker_name")),
            Arrays.stream((String[]) row.getArray("roles").getArray())
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet()),
            row.getString("reason"),
            row.getString("proposed_by"),
            row.getTimestamp("proposed_at").toInstant(),
            Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf));

    private final JdbcClient database;

    HandoverTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Adds an open one; its number is given here. Returns false if one of this giver is open already. */
    boolean add(long organisation, Handover wish) {
        return database.sql("""
                                insert into person_handover
                                    (organisation, giver, taker, roles, reason, proposed_by, proposed_at)
                                values (:organisation, :giver, :taker, :roles, :reason, :by, :at)
                                on conflict do nothing
                                """)
                        .param("organisation", organisation)
                        .param("giver", wish.giver().id())
                        .param("taker", wish.taker().id())
                        .param("roles", wish.roles().stream().map(Role::name).toArray(String[]::new))
                        .param("reason", wish.reason())
                        .param("by", wish.by())
                        .param("at", Timestamp.from(wish.at()))
                        .update()
                == 1;
    }

    /** Returns what this person has given or taken at the organisation, newest first. */
    List<Handover> about(long organisation, long person) {
        return database.sql(SELECT + """
                        where h.organisation = :organisation and (h.giver = :person or h.taker = :person)
                        order by h.id desc
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(HANDOVER)
                .list();
    }

    /** Closes an open one. Returns it as it was, or empty if it is not open any more, or is not of this organisation. */
    Optional<Handover> close(long organisation, long handover, Outcome outcome, Instant at) {
        var open = database.sql(SELECT
                        + "where h.id = :id and h.organisation = :organisation and h.outcome is null for update of h")
                .param("id", handover)
                .param("organisation", organisation)
                .query(HANDOVER)
                .optional();
        open.ifPresent(
                _ -> database.sql("update person_handover set outcome = :outcome, closed_at = :at where id = :id")
                        .param("outcome", outcome.name())
                        .param("at", Timestamp.from(at))
                        .param("id", handover)
                        .update());
        return open;
    }
}
