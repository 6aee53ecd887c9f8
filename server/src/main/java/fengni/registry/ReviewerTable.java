package fengni.registry;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who had a part in the filing of a record. */
final class ReviewerTable {
    private final JdbcClient jdbc;

    ReviewerTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Returns whether a person took any step of the dossier under this number. */
    boolean took(String number, long person) {
        return jdbc.sql("""
                        select exists (select 1 from registry_number n join registry_step s on s.dossier = n.dossier
                        where n.number = :number and s.person = :person)""")
                .param("number", number)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Returns whether an organisation sent the dossier under this number. */
    boolean sent(String number, String creditCode) {
        return jdbc.sql("""
                        select exists (select 1 from registry_number n join registry_dossier d on d.id = n.dossier
                        where n.number = :number and d.operator = :code)""")
                .param("number", number)
                .param("code", creditCode)
                .query(Boolean.class)
                .single();
    }

    /** Returns the dossier under a number that was given. */
    long dossier(String number) {
        return jdbc.sql("select dossier from registry_number where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
