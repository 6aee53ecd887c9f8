package fengni.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fengni ledger}: the door to its subcommands. */
@Command(name = "ledger", mixinStandardHelpOptions = true)
final class LedgerCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private LedgerCommand() {}

    /** Returns the command with its subcommands, which speak in these words. */
    static CommandLine of(Words words) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerAppend(words, System.in))
                .addSubcommand(new LedgerFsck(words));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
