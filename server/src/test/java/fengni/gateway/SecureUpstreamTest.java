package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upstream behind TLS, with a certificate made for the test. */
class SecureUpstreamTest {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    private Path keys = Path.of("");

    @BeforeEach
    void make() throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "upstream",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=upstream",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    @AfterEach
    void forget() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
    }

    @Test
    void is_asked_if_its_certificate_is_trusted() throws Exception {
        trust();
        try (var upstream = new RawUpstream(secure());
                var rig = rig(upstream, "127.0.0.1")) {
            upstream.play(Say.whole("好"));

            assertThat(rig.ask(false, "问").content(0)).isEqualTo("好");
        }
    }

    @Test
    void is_not_asked_if_its_certificate_is_unknown_or_of_another_name() throws Exception {
        try (var upstream = new RawUpstream(secure())) {
            upstream.play(Say.whole("好"));
            try (var unknown = rig(upstream, "127.0.0.1")) {
                assertThat(unknown.ask(false, "问").code()).isEqualTo("upstream_unavailable");
            }
            trust();
            try (var other = rig(upstream, "localhost")) {
                assertThat(other.ask(false, "问").code()).isEqualTo("upstream_unavailable");
            }
            assertThat(upstream.bodies()).isEmpty();
        }
    }

    private void trust() {
        System.setProperty(TRUST, keys.toString());
        System.setProperty(TRUST + "Password", new String(PASSWORD));
    }

    private static Rig rig(RawUpstream upstream, String host) {
        return new Rig(URI.create("https://" + host + ":" + upstream.base().getPort() + "/v1"));
    }

    private ServerSocketFactory secure() throws IOException, GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys.toFile(), PASSWORD), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }
}
