package fengni.lab;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.lab.ScriptInPrompt.Found;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final long SEED = 20261122;

    @Test
    void every_rehearsed_script_survives_the_way_through_a_prompt() {
        for (var name : Script.names().toList()) {
            var script = Script.named(name).orElseThrow();
            assertThat(ScriptInPrompt.find("请照做 " + script.toPrompt() + " 谢谢")).isEqualTo(new Found.Asked(script));
        }
    }

    @Test
    void every_kind_of_script_has_a_rehearsed_form() {
        var rehearsed =
                Repertoire.SCRIPTS.values().stream().map(Object::getClass).distinct();

        assertThat(rehearsed).containsExactlyInAnyOrder(Script.class.getPermittedSubclasses());
    }

    @Test
    void the_form_for_other_languages_is_json_with_the_name_of_the_script() {
        var json = "{\"script\":\"Say\",\"choices\":[[\"one \",\"two\"]],\"finish\":\"stop\"}";
        var prompt =
                "lab:" + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThat(ScriptInPrompt.find(prompt)).isEqualTo(new Found.Asked(Script.Say.chunks("one ", "two")));
    }

    @Test
    void an_ordinary_prompt_asks_for_no_script() {
        assertThat(ScriptInPrompt.find("what does the lab: do?")).isEqualTo(new Found.None());
    }

    @Test
    void a_mutated_script_is_read_or_found_unreadable_but_never_breaks_the_reader() {
        var random = new Random(SEED);
        var names = Script.names().toList();
        for (int round = 0; round < 3_000; round++) {
            var prompt = new StringBuilder(
                    Script.named(names.get(round % names.size())).orElseThrow().toPrompt());
            int at = "lab:".length() + random.nextInt(Math.min(400, prompt.length() - 4));
            switch (random.nextInt(3)) {
                case 0 -> prompt.setCharAt(at, (char) ('A' + random.nextInt(26)));
                case 1 -> prompt.setLength(at);
                default -> prompt.deleteCharAt(at);
            }
            var found = ScriptInPrompt.find(prompt.toString());
            assertThat(found).as("seed %d, round %d: %s", SEED, round, prompt).isInstanceOf(Found.class);
        }
    }

    @Test
    void a_command_line_is_read_or_refused_with_the_reason() {
        var run = CommandLine.read(List.of("--port", "8123", "--pace-ms", "5"));

        assertThat(run)
                .isInstanceOfSatisfying(
                        CommandLine.Run.class,
                        good -> assertThat(good.settings().port()).isEqualTo(8123));
        for (var wrong : List.of("--port", "--prot 1", "--port x", "--port 70000", "--pace-ms -1")) {
            assertThat(CommandLine.read(List.of(wrong.split(" ")))).isInstanceOf(CommandLine.Wrong.class);
        }
    }
}
