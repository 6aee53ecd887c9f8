package fengni.law.lint;

/** One thing that a reviewer looks at. */
interface LintRule {
    /** Adds everything that it finds; never fails, whatever was answered. */
    void look(FilingPack pack, Found found);
}
