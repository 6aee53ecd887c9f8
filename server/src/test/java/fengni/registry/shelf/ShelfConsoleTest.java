package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.Walk;
import fengni.access.Role;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verification;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages and programs of a store: two reviewers of one store, one of another, and a developer with a letter. */
class ShelfConsoleTest {
    private static final String API = "/api/v1/registry/shelf";
    private static final String NUMBER = "网信算备110108123456701230011号";

    private static final Lists LISTS = new Lists();
    private static TestConsole console;
    private static Visitor first;
    private static Visitor second;
    private static Visitor elsewhere;
    private static Visitor developer;
    private static String token;
    private static String foreign;

    @BeforeAll
    static void start() {
        console = TestConsole.start(context -> context.registerBean(Verification.class, () -> LISTS));
        var administrator = new Visitor(console);
        Walk.setUp(console, administrator);
        var setUp = Walk.token(administrator);
        for (var code : new String[] {"91990000MA0000015Q", "91990000MA0000023K"}) {
            administrator.call(
                    setUp,
                    "POST",
                    "/api/v1/organisations",
                    "{\"name\":\"商店" + code.charAt(16) + "\",\"creditCode\":\"" + code + "\"}");
        }
        first = reviewer("shenhe1", 2);
        second = reviewer("shenhe2", 2);
        elsewhere = reviewer("shenhe3", 3);
        developer = new Visitor(console);
        token = Walk.token(first);
        foreign = Walk.token(elsewhere);
    }

    private static Visitor reviewer(String login, long organisation) {
        var visitor = new Visitor(console);
        Walk.firstSignIn(console, visitor, login, console.person(login, organisation, Set.of(Role.STORE_REVIEWER)));
        return visitor;
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_shelf_is_uploaded_seen_confirmed_and_checked() throws InterruptedException {
        LISTS.put(NUMBER, Standing.IN_IMPORTED_LISTS, "甲公司", "provider");
        var csv = "应用,包名,主体,自有备案号\n画画,cn.hua,甲公司," + NUMBER + "\n聊天,cn.liao,乙公司,\n没有包名,,丙公司,\n";

        var preview = upload(first, csv.getBytes(Charset.forName("GB18030")));

        assertThat(preview.text()).contains("可导入 2 行，不能导入 1 行", "包名 ： 此项必填", "画画 cn.hua");
        assertThat(first.get("/registry/shelf").text()).doesNotContain("cn.hua");
        var taken = first.post(
                preview.path(), "how", "replace", "revision", preview.find("name=\"revision\" value=\"(\\d+)\""));
        assertThat(taken.text()).contains("新增 2，变更 0，移出 0", "cn.hua", "cn.liao");
        checked();
        assertThat(first.get("/registry/shelf?q=cn.hua").text()).contains("无法判定");
        assertThat(elsewhere.get("/registry/shelf").text()).doesNotContain("cn.hua").contains("货架上还没有应用");
        assertThat(elsewhere.get(preview.path()).status()).isEqualTo(404);
    }

    private static Seen upload(Visitor visitor, byte[] file) {
        visitor.get("/registry/shelf/upload");
        return visitor.postFile("/registry/shelf/upload", "file", "货架.csv", file);
    }

    private static void checked() throws InterruptedException {
        while (first.call(token, "GET", API + "/checks", "").html().contains("\"ended\":null")) {
            Thread.sleep(20);
        }
    }
}
