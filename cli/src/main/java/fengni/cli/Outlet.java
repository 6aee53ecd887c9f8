package fengni.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Where a piece of work prints its results and its complaints. */
sealed interface Outlet {
    PrintWriter out();

    PrintWriter err();

    /** What the shell sees at once. */
    record Shown(PrintWriter out, PrintWriter err) implements Outlet {}

    /** Kept until its turn comes, so that work side by side still prints in order. */
    record Kept(StringWriter results, StringWriter complaints, PrintWriter out, PrintWriter err) implements Outlet {
        private static Kept empty() {
            var results = new StringWriter();
            var complaints = new StringWriter();
            return new Kept(results, complaints, new PrintWriter(results), new PrintWriter(complaints));
        }

        void show(Outlet shown) {
            out.flush();
            err.flush();
            shown.err().print(complaints);
            shown.err().flush();
            shown.out().print(results);
        }
    }

    static Outlet of(CommandLine line) {
        return new Shown(line.getOut(), line.getErr());
    }

    static Kept kept() {
        return Kept.empty();
    }
}
