package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTest {
    private static final Path VENDOR = Path.of("src/main/resources/fengni/pages/assets/vendor");

    @ParameterizedTest
    @ValueSource(strings = {"htmx-2.0.10.min.js", "bootstrap-5.3.9.min.css"})
    void a_vendored_file_is_the_one_that_was_written_down(String name) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(VENDOR.resolve(name)));

        assertThat(Files.readString(VENDOR.resolve("VENDORED.md")))
                .contains(name, HexFormat.of().formatHex(digest));
    }
}
