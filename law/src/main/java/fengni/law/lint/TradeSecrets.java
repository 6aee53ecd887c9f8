package fengni.law.lint;

import fengni.law.FilingStep;

/** L34: the text to be published holds no trade secrets. */
final class TradeSecrets implements LintRule {
    /** Enough to find the place; a key or password is not repeated in whole. */
    private static final int SHOWN = 12;

    @Override
    public void look(FilingPack pack, Found found) {
        pack.texts(FilingStep.DISCLOSURE).forEach(said -> {
            var text = Folded.width(said.text());
            for (var secret : LintLists.SHIPPED.patterns("secret")) {
                var match = secret.pattern().matcher(text);
                if (match.find()) {
                    var shown = match.group().strip();
                    found.at(said.spot())
                            .say("L34.secret", shown.substring(0, Math.min(SHOWN, shown.length())), secret.name());
                }
            }
        });
    }
}
