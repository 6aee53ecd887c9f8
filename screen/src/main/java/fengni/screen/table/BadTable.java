package fengni.screen.table;

import java.util.List;

/** Thrown when a table cannot be used; the message lists every finding, one a line. */
public final class BadTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    public BadTable(List<String> findings) {
        super(String.join("\n", findings));
        this.findings = List.copyOf(findings);
    }

    /** Returns every finding, as English sentences that name the line. */
    public List<String> findings() {
        return findings;
    }
}
