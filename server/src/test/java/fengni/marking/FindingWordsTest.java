package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fengni.label.LabelCode;
import fengni.law.Finding;
import fengni.pages.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the library may find, people are told in both languages. */
class FindingWordsTest {
    private static final List<Finding.Code> CODES = new ClassFileImporter()
            .importPackagesOf(LabelCode.class).stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(Finding.Code.class))
                    .flatMap(type -> Stream.of((Finding.Code[]) type.reflect().getEnumConstants()))
                    .toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_finding_has_a_sentence(Language language) {
        assertThat(CODES).hasSizeGreaterThan(30).allSatisfy(code -> {
            var sentence = FindingWords.sentence(language, Finding.of(code, "", "甲", "乙", "丙"));

            assertThat(sentence).isNotBlank().doesNotContain("{");
        });
    }
}
