package fengni.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestApi;
import fengni.TestDatabase;
import fengni.answers.Outcome;
import fengni.identity.IdentityDecision.Admitted;
import fengni.identity.IdentityDecision.ConsentRequired;
import fengni.identity.IdentityDecision.RealIdentityRequired;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.OrganisationDraft;
import fengni.offering.Service;
import fengni.offering.ServiceDraft;
import fengni.offering.ServiceId;
import fengni.offering.ServiceKey;
import fengni.offering.Services;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
class IdentityApiTest {
    private final DataSource database = TestDatabase.migrated();
    private final NewsTable news = new NewsTable(database);
    private final NewsPoller poller = new NewsPoller(news, Duration.ofMillis(50), Clock.systemUTC());

    private Offerings offerings;
    private Services services;
    private EndUsers users;
    private Identities identities;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        var vault = Vault.open(folder.resolve("vault"));
        offerings = new Offerings(database, news, vault, List.of());
        services = new Services(offerings);
        users = new EndUsers(database, news, vault, Clock.systemUTC());
        var policies = new IdentityPolicies(database, news, Clock.systemUTC());
        var consents = new Consents(database, news, Clock.systemUTC());
        identities = new Identities(users, policies, consents);
        poller.register("services", services::refresh);
        poller.register("identities", identities::refresh);
        poller.start();
        api = TestApi.start(
                List.of(EndUserApi.class, IdentityPolicyApi.class, ConsentApi.class, MethodApi.class),
                List.of(users, policies, consents, services));
        offerings.add(
                new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                "tester");
    }

    @AfterAll
    void stop() {
        api.close();
        poller.close();
    }

    @Test
    void nobody_passes_without_an_attestation_until_somebody_chooses_otherwise() {
        var service = service("默认");

        assertThat(decide(service, "li")).isEqualTo(new RealIdentityRequired(true));
        assertThat(identities.decide(service, Optional.empty())).isEqualTo(new RealIdentityRequired(false));
        assertThat(decide(service, " ")).isEqualTo(new RealIdentityRequired(false));
    }

    @Test
    void an_attestation_counts_and_a_withdrawal_ends_it_although_both_answers_were_cached() {
        var service = service("登记");
        assertThat(decide(service, "a/b")).isInstanceOf(RealIdentityRequired.class);

        var made = api.post(
                path(service, "/users"), "{\"user\":\"a/b\",\"method\":\"mobile_number\",\"reference\":\"档案 7\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("attestedBy").asString()).isEqualTo("tester");
        assertThat(decide(service, "a/b"))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.identity())
                                .isInstanceOfSatisfying(
                                        Identity.Attested.class,
                                        attested ->
                                                assertThat(attested.method()).isEqualTo("mobile_number")));

        assertThat(api.delete(path(service, "/users/a/b")).status()).isEqualTo(200);
        assertThat(decide(service, "a/b")).isEqualTo(new RealIdentityRequired(true));
        assertThat(api.delete(path(service, "/users/a/b")).status()).isEqualTo(404);
    }

    @Test
    void a_reference_is_kept_encrypted_and_opens_again() {
        var service = service("材料");
        var made = api.post(
                path(service, "/users"), "{\"user\":\"li\",\"method\":\"id_number\",\"reference\":\"工单-XYZ\"}");

        assertThat(made.json().path("hasReference").asBoolean()).isTrue();
        assertThat(made.raw().body()).doesNotContain("XYZ");
        assertThat(String.join(
                        "",
                        JdbcClient.create(database)
                                .sql("select encode(reference_sealed, 'escape') || reference_index from end_user")
                                .query((row, _) -> row.getString(1))
                                .list()))
                .doesNotContain("XYZ");
        assertThat(users.reference(service.id(), "li")).contains("工单-XYZ");
    }

    @Test
    void a_batch_sent_twice_changes_nothing_the_second_time() {
        var service = service("批量");
        var batch = "{\"users\":["
                + IntStream.range(0, 1000)
                        .mapToObj(n -> "{\"user\":\"u" + n + "\",\"method\":\"mobile_number\"}")
                        .collect(Collectors.joining(","))
                + "]}";

        var first = api.post(path(service, "/users/batch"), batch);
        var second = api.post(path(service, "/users/batch"), batch);
        api.delete(path(service, "/users/u5"));
        var third = api.post(path(service, "/users/batch"), batch);

        assertThat(first.raw().body()).isEqualTo("{\"registered\":1000,\"renewed\":0,\"unchanged\":0}");
        assertThat(second.raw().body()).isEqualTo("{\"registered\":0,\"renewed\":0,\"unchanged\":1000}");
        assertThat(third.raw().body()).isEqualTo("{\"registered\":0,\"renewed\":1,\"unchanged\":999}");
        assertThat(decide(service, "u999")).isInstanceOf(Admitted.class);
    }

    @Test
    void one_faulty_entry_keeps_the_whole_batch_out_and_every_fault_is_told() {
        var service = service("错误");

        var answer = api.post(path(service, "/users/batch"), """
                        {"users":[{"user":"a","method":"mobile_number"},{"user":"","method":"wish"},
                        {"user":"a","method":"mobile_number","attestedAt":"2999-01-01T00:00:00Z"}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactly(
                        "users/1/user:required",
                        "users/1/method:choice",
                        "users/2/attestedAt:future",
                        "users/2/user:twice");
        assertThat(decide(service, "a")).isEqualTo(new RealIdentityRequired(true));
    }

    @Test
    void a_service_key_reaches_the_users_of_its_own_service_only() {
        var own = service("自己");
        var other = service("别人");
        var key = key(own);
        var body = "{\"user\":\"li\",\"method\":\"mobile_number\"}";

        var made = api.post(path(own, "/users"), body, "Authorization", "Bearer " + key);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("attestedBy").asString())
                .isEqualTo("service:" + own.id().value());
        assertThat(api.post(path(other, "/users"), body, "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(403);
        assertThat(api.post(path(own, "/users"), body, "Authorization", "Bearer fk-wrong")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_policy_is_chosen_with_a_reason_and_signed_and_the_history_stays() {
        var service = service("政策");
        var policy = path(service, "/identity-policy");

        assertThat(api.get(policy).json().path("policy").asString()).isEqualTo("every_request");
        assertThat(api.put(policy, "{\"policy\":\"none\"}").errors())
                .containsExactly("reason:required", "policy:choice");
        assertThat(api.put(policy, "{\"policy\":\"customer_organisation\",\"reason\":\"甲\",\"creditCode\":\"9\"}")
                        .errors())
                .containsExactly("creditCode:number.length");

        api.put(policy, "{\"policy\":\"release_only\",\"reason\":\"只在发布时核验\"}", "Test-Caller", "li");
        assertThat(identities.decide(service, Optional.empty())).isEqualTo(new Admitted(new Identity.NotRequired("")));

        api.put(
                policy,
                "{\"policy\":\"customer_organisation\",\"reason\":\"技术支持\",\"creditCode\":\"91350100m000100y43\"}");
        assertThat(decide(service, "guest")).isEqualTo(new Admitted(new Identity.NotRequired("guest")));
        var history = api.get(policy).json();
        assertThat(history.path("policy").asString()).isEqualTo("customer_organisation");
        assertThat(history.path("history").path(0).path("creditCode").asString())
                .isEqualTo("91350100M000100Y43");
        assertThat(history.path("history").path(1).path("signedBy").asString()).isEqualTo("li");
    }

    @Test
    void a_new_statement_asks_every_user_again() {
        var service = service("同意");
        api.post(path(service, "/users"), "{\"user\":\"li\",\"method\":\"mobile_number\"}");
        var accept = path(service, "/users/acceptances");

        api.post(path(service, "/consent"), "{\"edition\":\"1\",\"text\":\"请阅读\"}");
        assertThat(decide(service, "li")).isEqualTo(new ConsentRequired("1"));
        assertThat(api.post(accept, "{\"user\":\"li\",\"edition\":\"1\"}").status())
                .isEqualTo(201);
        assertThat(decide(service, "li")).isInstanceOf(Admitted.class);

        api.post(path(service, "/consent"), "{\"edition\":\"2\",\"text\":\"请再读\"}");
        assertThat(decide(service, "li")).isEqualTo(new ConsentRequired("2"));
        assertThat(api.post(path(service, "/consent"), "{\"edition\":\"2\",\"text\":\"改写\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.post(accept, "{\"user\":\"nobody\",\"edition\":\"2\"}").errors())
                .containsExactly("user:unknown");
    }

    @Test
    void the_methods_list_is_edited_with_its_source() {
        assertThat(api.put("/api/v1/identity-methods/bank_card", "{\"nameZh\":\"银行卡\"}")
                        .errors())
                .containsExactly("nameEn:required", "source:required");
        api.put(
                "/api/v1/identity-methods/bank_card",
                "{\"nameZh\":\"银行卡\",\"nameEn\":\"bank card\",\"source\":\"内部规定\"}");

        var service = service("方法");
        assertThat(api.post(path(service, "/users"), "{\"user\":\"li\",\"method\":\"bank_card\"}")
                        .status())
                .isEqualTo(201);
    }

    private IdentityDecision decide(Service service, String user) {
        return identities.decide(service, Optional.of(user));
    }

    private Service service(String name) {
        var draft =
                new ServiceDraft(Optional.of(1L), Optional.of(name), Optional.of("智能问答"), Set.of(), Optional.empty());
        offerings.add(draft, "tester");
        return IntStream.rangeClosed(1, 100)
                .mapToObj(id -> services.byId(new ServiceId(id)))
                .flatMap(Optional::stream)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String key(Service service) {
        return switch (offerings.newKey(service.id(), Optional.of("后端"), "tester")) {
            case Outcome.Done<ServiceKey.Fresh>(var fresh) -> fresh.secret();
            case Outcome<ServiceKey.Fresh> other -> throw new AssertionError(other.toString());
        };
    }

    private static String path(Service service, String rest) {
        return "/api/v1/services/" + service.id().value() + rest;
    }
}
