package fengni.law.lint;

/** L11: the subject is the organisation that this system knows. */
final class KnownOrganisation implements LintRule {
    @Override
    public void look(FilingPack pack, Found found) {
        pack.facts().organisation().ifPresent(known -> {
            compare(pack, "subject.name", known.name(), "L11.name", found);
            compare(pack, "subject.credit-code", known.creditCode(), "L11.code", found);
        });
    }

    private static void compare(FilingPack pack, String key, String known, String kind, Found found) {
        if (pack.has(key) && !Folded.same(pack.text(key), known)) {
            found.at(key).say(kind, pack.text(key), known);
        }
    }
}
