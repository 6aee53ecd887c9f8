package fengni.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns in which every table of this room says by whom and when. */
final class AuthorTable {
    private AuthorTable() {}

    static StatementSpec fill(StatementSpec statement, Entered entered) {
        return statement
                .param("person", entered.by().person())
                .param("login", entered.by().login())
                .param("name", entered.by().name())
                .param("organisation", entered.by().organisation())
                .param("at", entered.at().atOffset(ZoneOffset.UTC));
    }

    /** @param prefix of the columns, where a row says it twice */
    static Entered read(ResultSet row, String prefix) throws SQLException {
        return new Entered(
                new Author(
                        row.getLong(prefix + "person"),
                        row.getString(prefix + "login"),
                        row.getString(prefix + "name"),
                        row.getLong(prefix + "organisation")),
                row.getObject(prefix + "at", OffsetDateTime.class).toInstant());
    }

    /** Reads what another entry withdrew; empty while it stands. */
    static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        return row.getObject("w_at") == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(row.getString("w_reason"), read(row, "w_")));
    }
}
