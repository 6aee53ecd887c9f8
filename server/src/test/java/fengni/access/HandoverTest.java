package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final String REASON = "=岗位调整";

    private static final AtomicReference<String> PASSED = new AtomicReference<>("");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static TestConsole console;

    private Visitor giver;
    private Visitor taker;
    private long from;
    private long to;
    private String takersPassword = "";
    private String takersFactor = "";

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> context.registerBean(OpenWork.class, HandoverTest::work));
        Walk.setUp(console, new Visitor(console));
        PEOPLE.set(1);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @BeforeEach
    void two_people() {
        giver = new Visitor(console);
        taker = new Visitor(console);
        from = PEOPLE.incrementAndGet();
        var password = console.person("ren" + from, 1, Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
        Walk.firstSignIn(console, giver, "ren" + from, password);
        to = PEOPLE.incrementAndGet();
        takersPassword = console.person("ren" + to, 1, Set.of(Role.INSPECTOR));
        takersFactor = Walk.firstSignIn(console, taker, "ren" + to, takersPassword);
        PASSED.set("");
    }

    @Test
    void roles_and_open_work_pass_once_the_successor_has_accepted() {
        var token = Walk.token(giver);
        var waiting = propose();
        assertThat(giver.get(path()).text()).contains("等待对方确认", REASON, "待办期限", "3");
        assertThat(taker.get("/people").status()).isEqualTo(403);

        var arrived = signIn();
        assertThat(arrived.path()).isEqualTo("/me/handover");
        assertThat(arrived.text()).contains("来自 测试员 的交接", "管理员", "合规负责人", REASON);
        var home = taker.post("/me/handover/" + waiting + "/accept");

        assertThat(home.path()).isEqualTo("/");
        assertThat(home.text()).contains("已接收");
        assertThat(taker.get("/people").text()).contains("ren" + from, "已停用");
        assertThat(PASSED.get()).isEqualTo("1 " + from + " " + to);
        assertThat(giver.get("/people").path()).isEqualTo("/sign-in");
        assertThat(taker.send(
                                "/api/v1/services",
                                HttpRequest.newBuilder().GET().header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401);
        assertThat(taker.get("/audit").text())
                .contains(
                        "接收交接",
                        "发起交接",
                        "ren" + from + " → ren" + to + " [ADMINISTRATOR, COMPLIANCE_OFFICER] " + REASON);
    }

    @Test
    void until_then_it_can_be_withdrawn_and_nothing_changes() {
        var waiting = propose();

        assertThat(giver.post(path() + "/cancel").text()).contains("交接已撤回");
        assertThat(taker.get("/me/handover").text()).contains("没有等待您确认的交接");
        assertThat(taker.post("/me/handover/" + waiting + "/accept").text()).contains("已经结束或不存在");
        assertThat(taker.get("/people").status()).isEqualTo(403);
        assertThat(PASSED.get()).isEmpty();
    }

    @Test
    void the_successor_may_decline() {
        var waiting = propose();
        taker.get("/me/handover");

        assertThat(taker.post("/me/handover/" + waiting + "/decline").text()).contains("已拒绝");
        assertThat(giver.get(path()).text()).contains("已拒绝", "发起交接");
    }

    @Test
    void a_second_proposal_waits_for_the_first() {
        propose();

        assertThat(giver.post(path(), "taker", "" + to, "reason", "x").text()).contains("已有一项交接等待确认");
    }

    @Test
    void everything_wrong_is_said_at_once_and_the_title_says_so_first() {
        giver.get(path());

        var refused = giver.post(path(), "taker", "99999", "reason", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#f-taker\"", "href=\"#f-reason\"", "<title>错误：");
    }

    @Test
    void a_compliance_officer_hands_over_only_their_own_roles() {
        var officer = new Visitor(console);
        var own = PEOPLE.incrementAndGet();
        Walk.firstSignIn(
                console, officer, "ren" + own, console.person("ren" + own, 1, Set.of(Role.COMPLIANCE_OFFICER)));

        assertThat(officer.get(path()).status()).isEqualTo(404);
        assertThat(officer.get("/people/" + own + "/handover").text()).contains("ren" + own);
    }

    @Test
    void someone_else_cannot_accept() {
        var waiting = propose();
        var other = new Visitor(console);
        var third = "ren" + PEOPLE.incrementAndGet();
        Walk.firstSignIn(console, other, third, console.person(third, 1, Set.of(Role.COMPLIANCE_OFFICER)));
        other.get("/me");

        assertThat(other.post("/me/handover/" + waiting + "/accept").text()).contains("已经结束或不存在");
    }

    /** Returns the number of the handover. */
    private String propose() {
        giver.get(path());
        assertThat(giver.post(path(), "taker", "" + to, "reason", REASON).text())
                .contains("已发起交接");
        return taker.get("/me/handover").find("/me/handover/(\\d+)/accept");
    }

    private String path() {
        return "/people/" + from + "/handover";
    }

    private Visitor.Seen signIn() {
        return Walk.signIn(console, taker, "ren" + to, takersPassword, takersFactor);
    }

    private static OpenWork work() {
        return new OpenWork() {
            @Override
            public String label() {
                return "pages.home.due";
            }

            @Override
            public int open(long organisation, long person) {
                return 3;
            }

            @Override
            public void pass(long organisation, long from, long to) {
                PASSED.set(organisation + " " + from + " " + to);
            }
        };
    }
}
