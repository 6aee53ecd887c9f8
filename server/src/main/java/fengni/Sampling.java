package fengni;

import fengni.SampleFile.Sample;
import fengni.SampleFile.SamplePerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Makes a started trial whole: content, people, a registry that knows the provider, and the file that tells of them. */
final class Sampling {
    private final Installation installation;
    private final SampleContent content;

    Sampling(Installation installation) {
        this.installation = installation;
        this.content = new SampleContent(installation.rooms());
    }

    /** Fills in what is missing and writes the file last, so that whoever finds it finds everything it tells of. */
    Sample prepare() {
        var file = new SampleFile(installation.keeping().folder.resolve("sample.json"));
        var service = content.fill();
        var before = file.read();
        var registry = installation
                .console()
                .filter(_ -> installation.faces() == Faces.BOTH)
                .map(console -> new SampleRegistry(console, content));
        registry.ifPresent(
                one -> one.join(URI.create(installation.consoleAddress().orElseThrow())));
        var sample = new Sample(
                installation.consoleAddress().orElse(""),
                installation.gatewayAddress().map(URI::toString).orElse(""),
                installation.consoleAddress().map(base -> base + "/registry").orElse(""),
                before.map(Sample::storeKey)
                        .filter(key -> !key.isEmpty())
                        .or(() -> registry.map(SampleRegistry::storeKey))
                        .orElse(""),
                before.map(Sample::apiKey).orElseGet(() -> content.key(service)),
                SampleContent.VERIFIED,
                SampleContent.UNVERIFIED,
                SampleContent.SUSPENDED,
                SampleContent.BLOCKED,
                before.map(Sample::people).filter(people -> !people.isEmpty()).orElseGet(this::people));
        file.write(sample);
        return sample;
    }

    private List<SamplePerson> people() {
        var people = new ArrayList<SamplePerson>();
        installation.console().ifPresent(console -> {
            people.addAll(SamplePeople.ofProvider(
                    console.trialPeople(), content.provider().id().value()));
            people.addAll(SamplePeople.ofRegistry(
                    console.trialPeople(), content.registry().id().value()));
            people.addAll(SamplePeople.ofStore(
                    console.trialPeople(), content.store().id().value()));
        });
        return people;
    }
}
