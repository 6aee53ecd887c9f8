package fengni.bench;

/** How much of the gateway works, each with all before it. */
enum Variant {
    PASS_THROUGH("bare pass-through, no pipeline"),
    PIPELINE("pipeline, every stage trivial"),
    IDENTITY("+ identity, standing of 100,000"),
    SCREEN_INPUT("+ screen input, 10,000 features"),
    SCREEN_OUTPUT("+ screen output, 10,000 features"),
    MARK("+ mark in text, real numbers"),
    EVIDENCE("+ evidence: ledger and index");

    private final String words;

    Variant(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean has(Variant part) {
        return compareTo(part) >= 0;
    }
}
