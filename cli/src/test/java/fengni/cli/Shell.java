package fengni.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the command line: its exit code and what it printed. */
record Shell(int exit, String out, String err) {
    static Shell run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int exit = Commands.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Shell(exit, out.toString(), err.toString());
    }
}
