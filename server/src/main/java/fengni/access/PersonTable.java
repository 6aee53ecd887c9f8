package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and their roles. */
final class PersonTable {
    private static final String SELECT = """
            select p.id, p.login, p.name, p.factor is not null as enrolled, p.closed_at is not null as closed,
                   array(select g.organisation || ' ' || g.role from person_grant g where g.person = p.id) as grants
            from person p
            """;

    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            row.getLong("id"),
            row.getString("login"),
            row.getString("name"),
            grants((String[]) row.getArray("grants").getArray()),
            row.getBoolean("enrolled"),
            row.getBoolean("closed"));

    private final JdbcClient database;

    PersonTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Adds a person without any role, unless the login is taken. */
    Optional<Long> add(String login, String name, String password, Instant now) {
        return database.sql("""
                        insert into person (login, name, password, created_at) values (:login, :name, :password, :now)
                        on conflict (login) do nothing returning id
                        """)
                .param("login", login)
                .param("name", name)
                .param("password", password)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Optional<Person> find(String login) {
        return database.sql(SELECT + "where p.login = :login")
                .param("login", login)
                .query(PERSON)
                .optional();
    }

    Optional<Person> find(long id) {
        return database.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PERSON)
                .optional();
    }

    /** Returns who has a role at the organisation, and who had one until it was handed over. */
    List<Person> of(long organisation) {
        return database.sql(SELECT + """
                        where exists (select 1 from person_grant g where g.person = p.id and g.organisation = :organisation)
                           or exists (select 1 from person_handover h
                                      where h.giver = p.id and h.organisation = :organisation and h.outcome = 'ACCEPTED')
                        order by p.login
                        """)
                .param("organisation", organisation)
                .query(PERSON)
                .list();
    }

    /** Returns who may sign in and has the role at any organisation. */
    List<Person> with(Role role) {
        return database.sql(SELECT + """
                        where p.closed_at is null
                          and exists (select 1 from person_grant g where g.person = p.id and g.role = :role)
                        order by p.login
                        """)
                .param("role", role.name())
                .query(PERSON)
                .list();
    }

    boolean nobody() {
        return !database.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    /** Returns the stored digest of a person who may sign in. */
    Optional<String> password(String login) {
        return database.sql("select password from person where login = :login and closed_at is null")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    void password(long person, String digest) {
        database.sql("update person set password = :digest where id = :person")
                .param("digest", digest)
                .param("person", person)
                .update();
    }

    void close(long person, @Nullable Instant at) {
        database.sql("update person set closed_at = :at where id = :person")
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .param("person", person)
                .update();
    }

    void grant(long person, Grant grant) {
        database.sql("""
                        insert into person_grant (person, organisation, role) values (:person, :organisation, :role)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("organisation", grant.organisation())
                .param("role", grant.role().name())
                .update();
    }

    void withdraw(long person, long organisation) {
        database.sql("delete from person_grant where person = :person and organisation = :organisation")
                .param("person", person)
                .param("organisation", organisation)
                .update();
    }

    /** Lets no other transaction change who may do what at the organisation until this one ends. */
    void lockRights(long organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('rights ' || :organisation, 0))")
                .param("organisation", organisation)
                .query((row, _) -> organisation)
                .list();
    }

    /**
     * Returns how many people who may sign in have the role.
     *
     * @param enrolled whether only those count who have a second factor
     */
    int holding(long organisation, Role role, boolean enrolled) {
        return database.sql("""
                        select count(*) from person p join person_grant g on g.person = p.id
                        where g.organisation = :organisation and g.role = :role and p.closed_at is null
                          and (p.factor is not null or not :enrolled)
                        """)
                .param("organisation", organisation)
                .param("role", role.name())
                .param("enrolled", enrolled)
                .query(Integer.class)
                .single();
    }

    private static Set<Grant> grants(String[] stored) {
        return Arrays.stream(stored)
                .map(text -> text.split(" ", 2))
                .map(parts -> new Grant(Long.parseLong(parts[0]), Role.valueOf(parts[1])))
                .collect(Collectors.toUnmodifiableSet());
    }
}
