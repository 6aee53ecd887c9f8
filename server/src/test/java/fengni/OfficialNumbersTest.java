package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fengni.law.FilingNumber;
import fengni.law.GenerativeNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing in the program composes a number of the state: it only reads what somebody entered. */
class OfficialNumbersTest {
    private static final Set<Class<?>> NUMBERS = Set.of(FilingNumber.class, GenerativeNumber.class);
    /** The frame of a filing number, in the class that recognises it and the one that tells numbers apart. */
    private static final Set<String> RECOGNISERS =
            Set.of("fengni.law.lists.NumberCell", "fengni.law.FilingNumber", "fengni.law.Recognition");

    private static final String FRAME = "网信算备";
    private static final Set<Class<?>> DIGITS =
            Set.of(char.class, int.class, long.class, String.class, Character.class, Integer.class);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fengni");

    /** What the rules are for; it lives among the tests only. */
    static final class Forger {
        private Forger() {}

        static FilingNumber forged(String digits) {
            return new FilingNumber("网信算备" + digits + checkDigit(digits) + "号");
        }

        static char checkDigit(String digits) {
            return digits.charAt(0);
        }
    }

    @Test
    void only_its_reader_makes_a_number() {
        assertThat(makers(HOUSE)).isEmpty();
    }

    @Test
    void the_frame_of_a_number_stands_only_where_one_is_recognised() {
        assertThat(framed(HOUSE)).isEmpty();
    }

    @Test
    void no_number_hands_out_a_digit_for_digits() {
        assertThat(HOUSE.stream().filter(OfficialNumbersTest::isNumber).flatMap(OfficialNumbersTest::calculators))
                .isEmpty();
    }

    @Test
    void a_forger_would_be_found() {
        var forger = new ClassFileImporter().importClasses(Forger.class);

        assertThat(makers(forger)).singleElement().asString().contains("Forger.forged");
        assertThat(framed(forger)).containsExactly(Forger.class.getName());
        assertThat(calculators(forger.get(Forger.class)))
                .singleElement()
                .asString()
                .contains("checkDigit");
    }

    private static Stream<String> makers(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !isNumber(type))
                .flatMap(type -> Stream.concat(
                        type.getConstructorCallsFromSelf().stream(), type.getConstructorReferencesFromSelf().stream()))
                .filter(access -> isNumber(access.getTargetOwner()))
                .map(access -> access.getDescription());
    }

    private static Stream<String> framed(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !RECOGNISERS.contains(type.getName()))
                .filter(type -> strings(type).anyMatch(text -> text.contains(FRAME)))
                .map(JavaClass::getName);
    }

    /** Static methods that make a digit or text of digits, whoever may call them. */
    private static Stream<String> calculators(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE) || isFiling(type))
                .filter(method -> DIGITS.stream()
                        .anyMatch(digit -> method.getRawReturnType().isEquivalentTo(digit)))
                .map(JavaMethod::getFullName);
    }

    private static boolean isFiling(JavaClass type) {
        return type.isEquivalentTo(FilingNumber.class);
    }

    private static boolean isNumber(JavaClass type) {
        return NUMBERS.stream().anyMatch(type::isEquivalentTo);
    }

    private static Stream<String> strings(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .flatMap(entry ->
                            entry instanceof StringEntry text ? Stream.of(text.stringValue()) : Stream.empty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
