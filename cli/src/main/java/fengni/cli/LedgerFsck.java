package fengni.cli;

import fengni.ledger.BodyKeys;
import fengni.ledger.Finding;
import fengni.ledger.Fsck;
import fengni.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code fengni ledger fsck}: reads a ledger anew and tells everything that is wrong with it. */
@Command(name = "fsck", mixinStandardHelpOptions = true)
final class LedgerFsck implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "ledger.fsck.dir")
    private Path folder = Path.of(".");

    @Option(names = "--vkey", paramLabel = "VKEY|FILE", descriptionKey = "ledger.fsck.vkey")
    private Optional<String> vkey = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "ledger.fsck.key")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--json", descriptionKey = "ledger.fsck.json")
    private boolean json;

    LedgerFsck(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        try {
            if (!holdsLedger()) {
                return refuse(words.say("ledger.fsck.nothing", folder.toString()), Exit.NOTHING_FOUND);
            }
            var verifier = verifier();
            if (vkey.isPresent() && verifier.isEmpty()) {
                return refuse(words.say("ledger.fsck.badVkey", vkey.get()), Exit.USAGE);
            }
            return print(Fsck.check(folder, new Fsck.Trust(verifier, keys()), this::tell), verifier.isPresent());
        } catch (IOException unreadable) {
            return refuse(words.say("ledger.fsck.unreadable", unreadable.toString()), Exit.UNREADABLE);
        } catch (IllegalArgumentException badKey) {
            return refuse(words.say("ledger.badKey", String.valueOf(badKey.getMessage())), Exit.MISSING);
        }
    }

    private boolean holdsLedger() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.endsWith(".seg") || name.equals("checkpoint"));
        }
    }

    private Optional<VerifierKey> verifier() throws IOException {
        if (vkey.isEmpty()) {
            return Optional.empty();
        }
        var given = VerifierKey.parse(vkey.get());
        return given.isPresent() ? given : fromFile(vkey.get());
    }

    private static Optional<VerifierKey> fromFile(String name) throws IOException {
        try {
            var file = Path.of(name);
            return Files.isRegularFile(file)
                    ? VerifierKey.parse(Files.readString(file).strip())
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private BodyKeys keys() throws IOException {
        var file = key.orElseGet(() -> new LedgerKeys(folder).body());
        return key.isPresent() || Files.isReadable(file) ? LedgerKeys.read(file) : BodyKeys.clear();
    }

    private void tell(long done, long total) {
        spec.commandLine()
                .getErr()
                .println(words.say("ledger.fsck.progress", Long.toString(done >> 20), Long.toString(total >> 20)));
    }

    private int print(Fsck.Report report, boolean keyWasGiven) {
        if (json) {
            spec.commandLine().getOut().println(json(report, keyWasGiven));
        } else {
            printWords(report, keyWasGiven);
        }
        return report.isSound() ? Exit.HELD : Exit.AGAINST;
    }

    private void printWords(Fsck.Report report, boolean keyWasGiven) {
        var out = spec.commandLine().getOut();
        for (Finding finding : report.findings()) {
            var severity = words.say(finding.kind().isNote() ? "ledger.fsck.note" : "ledger.fsck.fault");
            var kind = words.say("ledger.finding." + finding.kind());
            out.println(words.say(
                    "ledger.fsck.line",
                    severity,
                    finding.file(),
                    Long.toString(finding.offset()),
                    kind,
                    finding.what()));
        }
        out.println(words.say(
                "ledger.fsck.counts",
                report.origin(),
                Long.toString(report.records()),
                Long.toString(Math.max(0, report.signed())),
                Long.toString(report.bodies()),
                report.root()));
        out.println(words.say(report.isSound() ? "ledger.fsck.sound" : "ledger.fsck.unsound"));
        if (!keyWasGiven) {
            out.println(words.say("ledger.fsck.ownKey"));
        }
    }

    private ObjectNode json(Fsck.Report report, boolean keyWasGiven) {
        var answer = JSON.createObjectNode()
                .put("origin", report.origin())
                .put("sound", report.isSound())
                .put("records", report.records())
                .put("signed", report.signed())
                .put("bodiesChecked", report.bodies())
                .put("root", report.root())
                .put("verifierKey", keyWasGiven ? "given" : "folder");
        var findings = answer.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("code", finding.kind().name().toLowerCase(Locale.ROOT))
                    .put("severity", finding.kind().isNote() ? "note" : "fault")
                    .put("message", words.say("ledger.finding." + finding.kind()))
                    .put("detail", finding.what())
                    .put("file", finding.file())
                    .put("offset", finding.offset());
        }
        return answer;
    }

    private int refuse(String what, int code) {
        spec.commandLine().getErr().println(what);
        return code;
    }
}
