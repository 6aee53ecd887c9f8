package fengni.label;

import static fengni.label.CarrierContract.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Inspector.Depth;
import fengni.label.Protection.Status;
import fengni.label.Protection.Trust;
import fengni.label.picture.Pictures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others on the signature of a marked file: OpenSSL, and SM2 written anew from the standard in Python. */
class ProtectionJudgeTest {
    private static final String USER = "distid:1234567812345678";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void openssl(String... command) throws Exception {
        var whole = new String[command.length + 1];
        whole[0] = "openssl";
        System.arraycopy(command, 0, whole, 1, command.length);
        Judges.run(whole);
    }

    private void key(String name) throws Exception {
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", path(name));
    }

    private Path marked(String key) throws IOException {
        var order = MarkOrder.of(LABEL).signedBy(Signers.of(folder.resolve(key)));
        var picture = CarrierContract.done(Marker.mark(Pictures.jpeg(64, 48), order));
        return Files.write(folder.resolve("marked.jpg"), picture);
    }

    @Test
    void openssl_verifies_what_was_signed_with_its_key() throws Exception {
        Judges.need("openssl");
        key("key.pem");
        openssl("pkey", "-in", path("key.pem"), "-pubout", "-out", path("public.pem"));
        var label = Inspector.inspect(marked("key.pem")).label().orElseThrow();
        var code = JsonMapper.shared()
                .readTree(label.value(LabelField.RESERVED_CODE_1))
                .get("SecurityData");
        var message = "\"Label\":\"1\",\"ContentProducer\":\"" + LABEL.contentProducer() + "\",\"ProduceID\":\"c-1\"";
        assertThat(verdict(code.get("PubSD").get(0), message)).contains("Verified OK");
        assertThat(verdict(code.get("PubSD").get(1), code.get("Bindings").get(0).toString()))
                .contains("Verified OK");
        assertThat(verdict(code.get("PubSD").get(0), message.replace('1', '2'))).contains("Verification failure");
    }

    private String verdict(JsonNode entry, String message) throws Exception {
        Files.writeString(folder.resolve("message"), message);
        Files.write(
                folder.resolve("signature"),
                HexFormat.of().parseHex(entry.get("Signature").asString()));
        return Judges.run(
                "openssl",
                "dgst",
                "-sm3",
                "-verify",
                path("public.pem"),
                "-sigopt",
                USER,
                "-signature",
                path("signature"),
                path("message"));
    }

    @Test
    void certificates_of_openssl_lead_to_a_trusted_one() throws Exception {
        Judges.need("openssl");
        key("root.key");
        key("leaf.key");
        openssl(
                "req",
                "-x509",
                "-new",
                "-key",
                path("root.key"),
                "-sm3",
                "-sigopt",
                USER,
                "-subj",
                "/CN=root",
                "-out",
                path("root.pem"));
        openssl(
                "req",
                "-new",
                "-key",
                path("leaf.key"),
                "-sm3",
                "-sigopt",
                USER,
                "-subj",
                "/CN=leaf",
                "-out",
                path("leaf.csr"));
        openssl(
                "x509",
                "-req",
                "-in",
                path("leaf.csr"),
                "-CA",
                path("root.pem"),
                "-CAkey",
                path("root.key"),
                "-sm3",
                "-sigopt",
                USER,
                "-vfyopt",
                USER,
                "-set_serial",
                "7",
                "-out",
                path("leaf.pem"));
        Files.writeString(
                folder.resolve("both.pem"),
                Files.readString(folder.resolve("leaf.key")) + Files.readString(folder.resolve("leaf.pem")));
        var trusted = TrustedKeys.read(List.of(folder.resolve("root.pem")));
        var protection = Inspector.inspect(marked("both.pem"), Depth.USUAL, trusted)
                .protections()
                .getFirst();
        assertThat(protection.status()).isEqualTo(Status.VERIFIED);
        assertThat(protection.trust()).isEqualTo(Trust.CERTIFIED);
        assertThat(protection.by()).isEqualTo("root");
    }

    @Test
    void a_second_implementation_finds_label_binding_and_content_the_same() throws Exception {
        Judges.need("python3");
        Files.writeString(
                folder.resolve("key.pem"), fengni.label.protection.TestKey.of(5).pem());
        assertThat(Judges.run("python3", script(), marked("key.pem").toString()))
                .isEqualTo("label True\nbinding True\ncontent True\nmessage True\n");
        var picture = Files.readAllBytes(folder.resolve("marked.jpg"));
        picture[picture.length - 60] ^= 1;
        var changed = Files.write(folder.resolve("changed.jpg"), picture);
        assertThat(Judges.run("python3", script(), changed.toString())).contains("label True", "content False");
    }

    private static String script() throws URISyntaxException {
        var found = ProtectionJudgeTest.class.getResource("/fengni/label/protection/check_protection.py");
        return Path.of(java.util.Objects.requireNonNull(found).toURI()).toString();
    }
}
