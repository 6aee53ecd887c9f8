package fengni.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Walk;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final String REASON = "=岗位调整";

    private final AtomicReference<String> passed = new AtomicReference<>("");
    private final TestConsole console = TestConsole.start(context -> context.registerBean(OpenWork.class, this::work));
    private final Visitor giver = new Visitor(console);
    private final Visitor taker = new Visitor(console);
    private String giversFactor = "";
    private String takersFactor = "";
    private String takersPassword = "";

    @BeforeEach
    void two_people() {
        giversFactor = Walk.setUp(console, giver);
        takersPassword = console.person("jieren", 1, Set.of(Role.INSPECTOR));
        takersFactor = Walk.firstSignIn(console, taker, "jieren", takersPassword);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void roles_and_open_work_pass_once_the_successor_has_accepted() {
        var token = Walk.token(giver);
        propose();
        assertThat(giver.get("/people/1/handover").text()).contains("等待对方确认", REASON, "待办期限", "3");
        assertThat(taker.get("/people").status()).isEqualTo(403);

        var arrived = signIn();
        assertThat(arrived.path()).isEqualTo("/me/handover");
        assertThat(arrived.text()).contains("来自 管理员甲 的交接", "管理员", "合规负责人", REASON);
        var home = taker.post("/me/handover/1/accept");

        assertThat(home.path()).isEqualTo("/");
        assertThat(home.text()).contains("已接收");
        assertThat(taker.get("/people").text()).contains("管理员甲", "已停用");
        assertThat(passed.get()).isEqualTo("1 1 2");
        assertThat(giver.get("/people").path()).isEqualTo("/sign-in");
        assertThat(taker.send(
                                "/api/v1/services",
                                HttpRequest.newBuilder().GET().header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401);
        assertThat(taker.get("/audit").text())
                .contains("接收交接", "发起交接", "guanli → jieren [ADMINISTRATOR, COMPLIANCE_OFFICER] " + REASON);
    }

    @Test
    void until_then_it_can_be_withdrawn_and_nothing_changes() {
        propose();

        assertThat(giver.post("/people/1/handover/cancel").text()).contains("交接已撤回");
        assertThat(taker.get("/me/handover").text()).contains("没有等待您确认的交接");
        assertThat(taker.post("/me/handover/1/accept").text()).contains("已经结束或不存在");
        assertThat(taker.get("/people").status()).isEqualTo(403);
        assertThat(passed.get()).isEmpty();
    }

    @Test
    void the_successor_may_decline() {
        propose();
        taker.get("/me/handover");

        assertThat(taker.post("/me/handover/1/decline").text()).contains("已拒绝");
        assertThat(giver.get("/people/1/handover").text()).contains("已拒绝", "发起交接");
    }

    @Test
    void a_second_proposal_waits_for_the_first() {
        propose();

        assertThat(giver.post("/people/1/handover", "taker", "2", "reason", "x").text())
                .contains("已有一项交接等待确认");
    }

    @Test
    void everything_wrong_is_said_at_once_and_the_title_says_so_first() {
        giver.get("/people/1/handover");

        var refused = giver.post("/people/1/handover", "taker", "99", "reason", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#f-taker\"", "href=\"#f-reason\"", "<title>错误：");
    }

    @Test
    void a_compliance_officer_hands_over_only_their_own_roles() {
        var officer = new Visitor(console);
        Walk.firstSignIn(console, officer, "hegui", console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER)));

        assertThat(officer.get("/people/1/handover").status()).isEqualTo(404);
        assertThat(officer.get("/people/3/handover").text()).contains("hegui");
    }

    @Test
    void someone_else_cannot_accept() {
        propose();
        var other = new Visitor(console);
        Walk.firstSignIn(console, other, "hegui", console.person("hegui", 1, Set.of(Role.COMPLIANCE_OFFICER)));
        other.get("/me");

        assertThat(other.post("/me/handover/1/accept").text()).contains("已经结束或不存在");
    }

    private void propose() {
        giver.get("/people/1/handover");
        assertThat(giver.post("/people/1/handover", "taker", "2", "reason", REASON)
                        .text())
                .contains("已发起交接");
    }

    private Visitor.Seen signIn() {
        assertThat(giversFactor).isNotEmpty();
        return Walk.signIn(console, taker, "jieren", takersPassword, takersFactor);
    }

    private OpenWork work() {
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
                passed.set(organisation + " " + from + " " + to);
            }
        };
    }
}
