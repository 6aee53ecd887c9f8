package fengni.law.lint;

import java.util.List;

/** L6: each model of others is named with its supplier, both numbers and its contract. */
final class CalledModels implements LintRule {
    private static final String MODELS = "algorithm.models";
    private static final String CONTRACTS = "algorithm.model-contracts";
    private static final String TRAINING = "algorithm.training-data";
    private static final String OWN = "report.own-models";
    private static final String UNTRAINED = "未自行训练";
    private static final int ALGORITHM_NUMBER = 2;
    private static final int MODEL_NUMBER = 3;
    private static final int CONTRACT = 4;

    @Override
    public void look(FilingPack pack, Found found) {
        var models = pack.rows(MODELS);
        models.forEach(model -> {
            missing(model, ALGORITHM_NUMBER, "L6.algorithm-number", found);
            missing(model, MODEL_NUMBER, "L6.model-number", found);
            missing(model, CONTRACT, "L6.contract", found);
        });
        proofs(models.size(), pack.files(CONTRACTS).size(), found);
        if (pack.words(TRAINING).contains(UNTRAINED)) {
            untrained(pack, found);
        }
        if (pack.asks(MODELS) && models.isEmpty() && pack.lacks(OWN)) {
            found.at(OWN, MODELS).say("L6.no-model");
        }
    }

    private static void missing(List<String> model, int cell, String kind, Found found) {
        if (model.get(cell).isEmpty()) {
            found.at(MODELS).say(kind, model.get(1));
        }
    }

    private static void proofs(int models, int files, Found found) {
        if (models > 0 && files == 0) {
            found.at(CONTRACTS, MODELS).say("L6.upload", models);
        } else if (models > files) {
            found.at(CONTRACTS, MODELS).say("L6.upload-few", models, files);
        }
    }

    private static void untrained(FilingPack pack, Found found) {
        if (pack.rows(MODELS).isEmpty()) {
            found.at(MODELS, TRAINING).say("L6.none");
        }
        pack.words(TRAINING).stream()
                .filter(source -> !source.equals(UNTRAINED))
                .findFirst()
                .ifPresent(source -> found.at(TRAINING).say("L6.trained", source));
        pack.rows(OWN).stream()
                .findFirst()
                .ifPresent(own -> found.at(OWN, TRAINING).say("L6.own", own.getFirst()));
    }
}
