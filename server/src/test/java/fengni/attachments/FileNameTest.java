package fengni.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static final long SEED = 20261122;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            截图.png | 截图.png
            截图.PNG | 截图.PNG
            ../../etc/passwd | passwd.png
            C:\\\\Users\\\\a\\\\b.png | b.png
            evil\u202Egnp.exe | evilgnp.exe.png
            a\u0000b\u200Bc.png | abc.png
            ..png | png.png
            .. | attachment.png
            '' | attachment.png
            a<b>c*d:e?.png | abcde.png
            x.html | x.html.png
            """, nullValues = "NULL", ignoreLeadingAndTrailingWhitespace = true)
    void a_name_is_cleaned_and_ends_as_what_the_file_is(String given, String expected) {
        assertThat(FileName.clean(given, Kind.PNG)).isEqualTo(expected);
    }

    @Test
    void no_name_leads_out_of_a_folder_or_hides_its_ending() {
        var random = new Random(SEED);
        for (int turn = 0; turn < 5_000; turn++) {
            var name = random.ints(random.nextInt(150), 0, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(FileName.clean(name, Kind.PDF))
                    .as("seed %d, turn %d", SEED, turn)
                    .endsWith(".pdf")
                    .doesNotContainPattern("[/\\\\\\p{Cc}\\p{Cf}]|^\\.")
                    .hasSizeLessThan(210);
        }
    }
}
