package fengni.law.lint;

import fengni.law.FilingNumber;
import fengni.law.Finding;
import fengni.law.GenerativeNumber;
import fengni.law.Reading;
import fengni.law.Severity;
import java.time.LocalDate;
import java.util.List;

/** L6: the numbers of called models follow the pattern of published ones; a warning, for the pattern is inferred. */
final class ModelNumbers implements LintRule {
    private static final String MODELS = "algorithm.models";
    /** The two digits of generative synthesis inside a filing number. */
    private static final String GENERATIVE = "01";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.rows(MODELS).forEach(model -> {
            algorithm(model, pack.facts().today(), found);
            model(model, pack.facts().today(), found);
        });
    }

    private static void algorithm(List<String> model, LocalDate today, Found found) {
        var typed = model.get(2);
        if (typed.isEmpty()) {
            return;
        }
        var reading = FilingNumber.read(typed, today);
        if (isDoubtful(reading)) {
            found.at(MODELS).say("L6.algorithm-check", model.get(1), typed);
        }
        reading.toOptional()
                .filter(number -> !number.typeCode().equals(GENERATIVE))
                .ifPresent(number -> found.at(MODELS).say("L6.type", model.get(1), typed));
    }

    private static void model(List<String> model, LocalDate today, Found found) {
        var typed = model.get(3);
        if (!typed.isEmpty() && isDoubtful(GenerativeNumber.read(typed, today))) {
            found.at(MODELS).say("L6.model-check", model.get(1), typed);
        }
    }

    private static boolean isDoubtful(Reading<?> reading) {
        return Finding.any(reading.findings(), Severity.WARNING);
    }
}
