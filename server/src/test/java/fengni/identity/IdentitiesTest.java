package fengni.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.identity.IdentityDecision.Admitted;
import fengni.identity.IdentityDecision.RealIdentityRequired;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.OrganisationDraft;
import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceDraft;
import fengni.offering.ServiceId;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
    private static final int SEED = 20261122;
    private static final int USERS = 8;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 500 : 25;
    private static final Service SERVICE = new Service(
            new ServiceId(1),
            new OrganisationId(1),
            "示例科技",
            "001191350100M000100Y4300000",
            "问答",
            "智能问答",
            Optional.empty(),
            Set.of());

    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);

    private final EndUsers users;
    private final Identities identities;

    IdentitiesTest(@TempDir Path folder) {
        var vault = Vault.open(folder.resolve("vault"));
        var offerings = new Offerings(database, news, vault, List.of());
        offerings.add(
                new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                "tester");
        offerings.add(
                new ServiceDraft(Optional.of(1L), Optional.of("问答"), Optional.of("智能问答"), Set.of(), Optional.empty()),
                "tester");
        users = new EndUsers(database, news, vault, Clock.systemUTC());
        identities = new Identities(
                users,
                new IdentityPolicies(database, news, Clock.systemUTC()),
                new Consents(database, news, Clock.systemUTC()));
    }

    @Test
    void after_a_refresh_no_answer_is_older_than_it_although_others_read_all_the_time() throws Exception {
        var random = new Random(SEED);
        var truth = new HashMap<String, Boolean>();
        var reading = new AtomicBoolean(true);
        identities.refresh();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 2; reader++) {
                threads.execute(() -> readAll(reading));
            }
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    change(random, truth);
                    identities.refresh();
                    assertSeen(truth, round);
                }
            } finally {
                reading.set(false);
            }
        }
    }

    private void change(Random random, Map<String, Boolean> truth) {
        var user = "u" + random.nextInt(USERS);
        if (truth.getOrDefault(user, false)) {
            users.withdraw(SERVICE.id(), user, "tester");
            truth.put(user, false);
        } else {
            var draft = new EndUserDraft(
                    Optional.of(user), Optional.of("mobile_number"), Optional.empty(), Optional.empty());
            users.register(SERVICE.id(), draft, "tester");
            truth.put(user, true);
        }
    }

    private void assertSeen(Map<String, Boolean> truth, int round) {
        truth.forEach((user, attested) -> assertThat(identities.decide(SERVICE, Optional.of(user)))
                .as("seed %d round %d user %s", SEED, round, user)
                .isInstanceOf(attested ? Admitted.class : RealIdentityRequired.class));
    }

    private void readAll(AtomicBoolean reading) {
        while (reading.get()) {
            for (int user = 0; user < USERS; user++) {
                identities.decide(SERVICE, Optional.of("u" + user));
            }
        }
    }
}
