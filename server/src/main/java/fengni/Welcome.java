package fengni;

import fengni.SampleFile.Sample;
import fengni.answers.Cursor;
import fengni.cli.Words;
import java.io.PrintWriter;
import java.util.List;

/** What the service says once it is up: where it is, and what to do first. */
final class Welcome {
    private final Words words;
    private final PrintWriter out;

    Welcome(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void greet(Installation installation, Configuration configuration) {
        say("up.gateway", installation.gatewayAddress());
        installation.consoleAddress().ifPresent(address -> say("up.console", address));
        if (configuration.sample()) {
            show(sample(installation));
        } else {
            installation.setupLink().ifPresent(link -> say("up.setup", link));
        }
        say("up.stop");
        out.flush();
    }

    /** Fills in what is missing and writes the file last, so that whoever finds it finds everything it tells of. */
    private static Sample sample(Installation installation) {
        var file = new SampleFile(installation.keeping().folder.resolve("sample.json"));
        var content = new SampleContent(installation.rooms());
        var service = content.fill();
        var before = file.read();
        var sample = new Sample(
                installation.consoleAddress().orElse(""),
                installation.gatewayAddress().toString(),
                before.map(Sample::apiKey).orElseGet(() -> content.key(service)),
                SampleContent.VERIFIED,
                SampleContent.UNVERIFIED,
                SampleContent.SUSPENDED,
                SampleContent.BLOCKED,
                before.map(Sample::people).filter(people -> !people.isEmpty()).orElseGet(() -> people(installation)));
        file.write(sample);
        return sample;
    }

    private static List<SampleFile.SamplePerson> people(Installation installation) {
        var organisation = installation
                .rooms()
                .offerings
                .organisations(new Cursor(0, 1))
                .items()
                .getFirst();
        return installation
                .console()
                .map(console -> SamplePeople.add(
                        console.trialPeople(), organisation.id().value()))
                .orElse(List.of());
    }

    private void show(Sample sample) {
        say("sample.warning");
        say("sample.key", sample.apiKey());
        say("sample.users", sample.verifiedUser(), sample.unverifiedUser(), sample.suspendedUser());
        say("sample.phrase", sample.blockedPhrase());
        sample.people().forEach(person -> say("sample.person", person.name(), person.login(), person.password()));
        say("sample.file");
    }

    private void say(String key, Object... values) {
        out.println(words.say(key, values));
    }
}
