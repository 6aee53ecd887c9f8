package fengni.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The one list of what every client plays, against what this one plays. */
class ScenariosTest {
    private static final List<Class<?>> PLAYED =
            List.of(AnswersTest.class, LabelsTest.class, RefusalsTest.class, ReviewTest.class);

    @Test
    void the_scenarios_are_those_of_the_list() throws IOException {
        assertThat(PLAYED.stream()
                        .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(listed());
    }

    private static List<String> listed() throws IOException {
        var list = new ObjectMapper().readTree(Path.of("../scenarios.json").toFile());
        return StreamSupport.stream(list.get("scenarios").spliterator(), false)
                .map(sentence -> sentence.asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"))
                .toList();
    }
}
