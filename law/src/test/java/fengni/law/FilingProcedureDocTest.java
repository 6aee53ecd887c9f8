package fengni.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the procedure is drawn from its table; {@code -Dfengni.write=true} writes it anew. */
class FilingProcedureDocTest {
    private static final Path PAGE = Path.of(System.getProperty("fengni.root", ".."), "docs", "filing-procedure.md");

    @Test
    void the_page_is_what_the_table_says() throws IOException {
        if (Boolean.getBoolean("fengni.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        return """
                # The procedure of a filing

                Drawn from `fengni.law.FilingProcedure`; the test `FilingProcedureDocTest` fails when this page differs. To
                write it anew:

                ```
                mvn -pl law test -Dtest=FilingProcedureDocTest -Dfengni.write=true
                ```

                A dossier's state is the fold of its events through this table. Filer, first officer and second officer are
                three different people: whoever does the first review of a dossier may not decide it. A step that the table
                does not have is never taken; a letter that asks for one is kept in the dossier's history and changes nothing.

                `in-force` stands for approved, filed, approved-elsewhere and filed-elsewhere; `changing` and `cancelling` for
                every state whose name begins with change- or cancellation-. What is in force stays so while a change, a
                cancellation or a removal is on its way; a step to `in-force` leads back to it, and `adopt` makes the change
                what is in force, under the same number. A filer takes a change or a request to cancel back by asking for it:
                it counts when the registry says so. Steps whose names end in `by_hand`, and `hand_in`, are what a filer
                writes down of a place that takes no letters, such as the state's portal; they are never sent.

                """
                + List.of(FilingProcedure.SUBJECT, FilingProcedure.ALGORITHM).stream()
                        .map(FilingProcedureDocTest::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(FilingProcedure procedure) {
        var rows = procedure.transitions().stream()
                .map(row -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                FilingState.word(row.from()),
                                row.act().word(),
                                row.act()
                                        .party()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                FilingState.word(row.to())))
                .collect(Collectors.joining());
        return "## " + procedure + "\n\n| From | Step | By | To |\n|---|---|---|---|\n" + rows + "\n```mermaid\n"
                + procedure.diagram() + "```\n";
    }
}
