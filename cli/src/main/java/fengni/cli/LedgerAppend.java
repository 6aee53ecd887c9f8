package fengni.cli;

import fengni.ledger.Draft;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni ledger append}: one record a line of standard input; a receipt a line once it is durable. */
@Command(name = "append", mixinStandardHelpOptions = true)
final class LedgerAppend implements Callable<Integer> {
    private static final int AT_ONCE = 512;

    private final Words words;
    private final InputStream in;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(AT_ONCE);
    private long number;
    private int worst = Exit.HELD;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "ledger.append.dir")
    private Path folder = Path.of(".");

    @Option(names = "--origin", paramLabel = "NAME", descriptionKey = "ledger.append.origin")
    private Optional<String> origin = Optional.empty();

    @Option(names = "--json", descriptionKey = "ledger.append.json")
    private boolean json;

    LedgerAppend(Words words, InputStream in) {
        this.words = words;
        this.in = in;
    }

    /** What the reading thread hands over. */
    private sealed interface Line {}

    private record Text(String text) implements Line {}

    private record End() implements Line {}

    private record Broken(IOException why) implements Line {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var keys = new LedgerKeys(folder);
        try {
            if (keys.isUnused()) {
                keys.generate(origin);
            }
        } catch (IllegalArgumentException badOrigin) {
            return refuse(String.valueOf(badOrigin.getMessage()), Exit.USAGE);
        }
        if (!keys.isComplete()) {
            return refuse(words.say("ledger.keysMissing", folder.resolve("keys").toString()), Exit.MISSING);
        }
        try (var ledger = Ledger.open(folder, keys.settings())) {
            if (origin.isPresent() && !origin.get().equals(ledger.origin())) {
                return refuse(words.say("ledger.otherOrigin", ledger.origin(), origin.get()), Exit.USAGE);
            }
            Thread.ofPlatform().daemon().start(this::read);
            appendAll(ledger);
            return worst;
        } catch (LedgerException told) {
            var refusal = LedgerRefusal.of(told.reason(), words);
            return refuse(refusal.words(), refusal.code());
        } catch (IllegalArgumentException badKey) {
            return refuse(words.say("ledger.badKey", String.valueOf(badKey.getMessage())), Exit.MISSING);
        }
    }

    /** Reads ahead, so that lines which come together are forced together. */
    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(new Text(line));
            }
            lines.put(new End());
        } catch (IOException broken) {
            lines.add(new Broken(broken));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void appendAll(Ledger ledger) throws InterruptedException {
        boolean more = true;
        while (more) {
            List<Line> batch = new ArrayList<>(List.of(lines.take()));
            lines.drainTo(batch, AT_ONCE - 1);
            List<Draft> drafts = new ArrayList<>();
            batch.forEach(line -> take(line, drafts));
            ledger.appendAll(drafts).forEach(this::print);
            spec.commandLine().getOut().flush();
            more = batch.getLast() instanceof Text;
        }
    }

    private void take(Line line, List<Draft> drafts) {
        switch (line) {
            case Text(var text) -> {
                number++;
                if (!text.isBlank()) {
                    take(text, drafts);
                }
            }
            case Broken(var why) ->
                complain(words.say("ledger.append.broken", Long.toString(number + 1), why.toString()));
            case End() -> {}
        }
    }

    private void take(String text, List<Draft> drafts) {
        try {
            var draft = json ? LedgerLine.json(text) : LedgerLine.text(text);
            if (draft.type() >= Draft.RESERVED_TYPES) {
                throw new IllegalArgumentException("record type " + draft.type() + " is the ledger's own");
            }
            drafts.add(draft);
        } catch (IllegalArgumentException bad) {
            complain(words.say("ledger.append.badLine", Long.toString(number), String.valueOf(bad.getMessage())));
        }
    }

    private void print(Receipt receipt) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println("{\"origin\":\"" + escaped(receipt.origin()) + "\",\"index\":" + receipt.index() + "}");
        } else {
            out.println(receipt);
        }
    }

    private static String escaped(String ascii) {
        return ascii.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void complain(String what) {
        spec.commandLine().getErr().println(what);
        worst = Exit.UNREADABLE;
    }

    private int refuse(String what, int code) {
        spec.commandLine().getErr().println(what);
        return code;
    }
}
