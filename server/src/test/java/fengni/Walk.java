package fengni;

import fengni.Visitor.Seen;
import fengni.access.Apps;
import fengni.access.Role;
import java.time.Duration;
import java.util.Set;

/** Ways through the console that many tests take. */
public final class Walk {
    public static final String ADMIN = "guanli";
    public static final String PASSWORD = "qing-shan-lv-shui-88";
    /** The sample code of GB 32100-2015. */
    public static final String CREDIT_CODE = "91350100M000100Y43";

    private Walk() {}

    /** Sets the installation up; the visitor is then its administrator. Returns the secret of their second factor. */
    public static String setUp(TestConsole console, Visitor visitor) {
        visitor.get(console.setupPath());
        visitor.post("/setup/organisation", "name", "示例科技有限公司", "creditCode", CREDIT_CODE);
        visitor.post("/setup/organisation", "name", "示例科技有限公司", "creditCode", CREDIT_CODE, "step", "save");
        var enrol = visitor.post(
                "/setup/administrator", "name", "管理员甲", "login", ADMIN, "password", PASSWORD, "again", PASSWORD);
        return enrol(console, visitor, enrol);
    }

    /** Signs in someone who is to set up the second factor now. */
    public static String firstSignIn(TestConsole console, Visitor visitor, String login, String password) {
        visitor.get("/sign-in");
        return enrol(console, visitor, visitor.post("/sign-in", "login", login, "password", password));
    }

    /** Returns a token of the person whom the visitor is signed in as. */
    public static String token(Visitor visitor) {
        visitor.get("/me");
        return visitor.post("/me/tokens", "name", "脚本").find("(fct_[A-Za-z0-9_-]{43})");
    }

    /** Adds a person at any organisation, and returns a token of theirs. */
    public static String token(TestConsole console, String login, long organisation, Role... roles) {
        var password = console.person(login, organisation, Set.of(roles));
        var visitor = new Visitor(console);
        firstSignIn(console, visitor, login, password);
        return token(visitor);
    }

    public static Seen signIn(TestConsole console, Visitor visitor, String login, String password, String secret) {
        console.later(Duration.ofSeconds(90));
        visitor.get("/sign-in");
        visitor.post("/sign-in", "login", login, "password", password);
        return visitor.post("/sign-in/code", "code", Apps.code(secret, console.now()));
    }

    private static String enrol(TestConsole console, Visitor visitor, Seen page) {
        var secret = page.find("<dd class=\"code\">([A-Z2-7 ]+)</dd>");
        visitor.post("/sign-in/enrol", "code", Apps.code(secret, console.now()));
        return secret;
    }
}
