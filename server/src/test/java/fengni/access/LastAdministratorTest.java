package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Against real PostgreSQL, with real threads: whatever two people do at once, one administrator remains. */
class LastAdministratorTest {
    private static final int TURNS = 12;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final PersonTable table = new PersonTable(database);
    private final People people = new People(
            table,
            Passwords.encoder(),
            new Passes(new PassTable(database), table, InstantSource.system()),
            transactions);
    private final AccessAudit audit =
            new AccessAudit(new AccessAuditTable(database), InstantSource.system(), transactions);
    private final LastAdministrator last = new LastAdministrator(table, transactions, new SecondFactorRule(true));
    private final Rights rights = new Rights(people, new FactorTable(database), audit, last);

    @Test
    void the_last_who_can_sign_in_can_neither_be_closed_nor_changed_nor_lose_the_factor() {
        var only = person("only", 1, true, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);
        person("never-signed-in", 1, false, Role.ADMINISTRATOR);

        assertThat(rights.close(only, deed(only, Act.PERSON_CLOSED))).isEqualTo(RightsChange.LAST_ADMINISTRATOR);
        assertThat(rights.resetFactor(only, deed(only, Act.SECOND_FACTOR_RESET)))
                .isEqualTo(RightsChange.LAST_ADMINISTRATOR);
        assertThat(rights.change(only, Set.of(Role.INSPECTOR), deed(only, Act.ROLES_CHANGED)))
                .isEqualTo(RightsChange.LAST_ADMINISTRATOR);

        assertThat(people.find(only.id())).contains(only);
        assertThat(rows()).isZero();
    }

    @Test
    void the_last_of_another_organisation_cannot_be_closed_either() {
        var first = person("first", 1, true, Role.ADMINISTRATOR);
        var both = person("both", 1, true, Role.ADMINISTRATOR);
        people.roles(both.id(), 2, Set.of(Role.ADMINISTRATOR));

        assertThat(rights.close(people.find(both.id()).orElseThrow(), deed(first, Act.PERSON_CLOSED)))
                .isEqualTo(RightsChange.LAST_ADMINISTRATOR);
    }

    @Test
    void without_a_compliance_officer_it_is_done_and_said() {
        var first = person("first", 1, true, Role.ADMINISTRATOR);
        var officer = person("officer", 1, true, Role.COMPLIANCE_OFFICER);

        assertThat(rights.close(officer, deed(first, Act.PERSON_CLOSED))).isEqualTo(RightsChange.DONE_WITHOUT_OFFICER);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void two_who_act_against_each_other_at_once_leave_one() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int turn = 0; turn < TURNS; turn++) {
                long organisation = 100L + turn;
                int how = turn % 3;
                var one = person("one" + turn, organisation, true, Role.ADMINISTRATOR);
                var other = person("other" + turn, organisation, true, Role.ADMINISTRATOR);
                var start = new CyclicBarrier(2);

                var answers = threads.invokeAll(List.of(
                        together(start, () -> against(one, other, 0)),
                        together(start, () -> against(other, one, how))));

                assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                        .as("turn %d", turn)
                        .containsOnlyOnce(RightsChange.LAST_ADMINISTRATOR);
                assertThat(table.holding(organisation, Role.ADMINISTRATOR, true))
                        .as("turn %d", turn)
                        .isEqualTo(1);
            }
        }
    }

    private RightsChange against(Person who, Person whom, int how) {
        return switch (how) {
            case 0 -> rights.close(whom, deed(who, Act.PERSON_CLOSED));
            case 1 -> rights.resetFactor(whom, deed(who, Act.SECOND_FACTOR_RESET));
            default -> rights.change(whom, Set.of(Role.INSPECTOR), deed(who, Act.ROLES_CHANGED));
        };
    }

    private static <T> Callable<T> together(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private Person person(String login, long organisation, boolean enrolled, Role... roles) {
        long id = table.add(login, login, "{argon2id}none", Instant.now()).orElseThrow();
        people.roles(id, organisation, Set.of(roles));
        if (enrolled) {
            sql.sql("update person set factor = 'sealed' where id = :id")
                    .param("id", id)
                    .update();
        }
        return people.find(id).orElseThrow();
    }

    private static Deed deed(Person who, Act act) {
        long organisation = who.grants().iterator().next().organisation();
        return new Deed(Tokens.as(who, organisation), act, "", "127.0.0.1");
    }

    private int rows() {
        return sql.sql("select count(*) from access_audit").query(Integer.class).single();
    }
}
