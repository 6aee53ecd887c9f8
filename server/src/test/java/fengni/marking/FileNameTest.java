package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, 照片.jpg",
        "../../etc/passwd, passwd",
        "C:\\temp\\a.txt, a.txt",
        ".bashrc, bashrc",
        "..., file",
        "/, file",
        "a\u202egpj.exe, agpj.exe"
    })
    void only_the_harmless_part_of_a_name_stays(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void a_name_that_was_not_given_is_a_name_too() {
        assertThat(FileName.of(null).value()).isEqualTo("file");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.of("字".repeat(500) + ".txt").value())
                .hasSize(FileName.LONGEST)
                .endsWith(".txt");
    }

    @Test
    void a_marked_file_has_the_ending_of_its_format() {
        assertThat(FileName.of("a.b.jpeg").with("-aigc", "jpg")).isEqualTo("a.b-aigc.jpg");
        assertThat(FileName.of("readme").with("-aigc", "md")).isEqualTo("readme-aigc.md");
    }

    @Test
    void no_name_whatever_leaves_its_folder_or_breaks_a_header() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var given = random.ints(random.nextInt(20), 0, 0x300)
                    .map(point -> random.nextInt(4) == 0 ? "./\\\"\r\n;".charAt(point % 7) : point)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            assertThat(FileName.of(given).value())
                    .as("seed %d, name %d", SEED, i)
                    .isNotEmpty()
                    .doesNotContainPattern("[/\\\\\\p{Cntrl}\"]")
                    .doesNotStartWith(".");
        }
    }
}
