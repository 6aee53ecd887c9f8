package fengni;

import fengni.SampleFile.Sample;
import fengni.cli.Words;
import java.io.PrintWriter;

/** What the service says once it is up: where it is, and what to do first. */
final class Welcome {
    private final Words words;
    private final PrintWriter out;

    Welcome(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void greet(Installation installation, Configuration configuration) {
        installation.gatewayAddress().ifPresent(address -> say("up.gateway", address));
        installation.consoleAddress().ifPresent(address -> say("up.console", address));
        if (configuration.sample()) {
            show(new Sampling(installation).prepare());
        } else {
            installation.setupLink().ifPresent(link -> say("up.setup", link));
        }
        say("up.stop");
        out.flush();
    }

    private void show(Sample sample) {
        say("sample.warning");
        say("sample.key", sample.apiKey());
        say("sample.users", sample.verifiedUser(), sample.unverifiedUser(), sample.suspendedUser());
        say("sample.phrase", sample.blockedPhrase());
        if (!sample.storeKey().isEmpty()) {
            say("sample.store-key", sample.storeKey());
        }
        sample.people().forEach(person -> say("sample.person", person.name(), person.login(), person.password()));
        say("sample.file");
    }

    private void say(String key, Object... values) {
        out.println(words.say(key, values));
    }
}
