package fengni;

import fengni.SampleFile.Sample;
import fengni.SampleFile.SamplePerson;
import fengni.answers.Cursor;
import java.net.URI;
import java.util.List;

/** Makes a started trial whole: content, people, and the file that tells of them. */
final class Sampling {
    private final Installation installation;

    Sampling(Installation installation) {
        this.installation = installation;
    }

    /** Fills in what is missing and writes the file last, so that whoever finds it finds everything it tells of. */
    Sample prepare() {
        var file = new SampleFile(installation.keeping().folder.resolve("sample.json"));
        var content = new SampleContent(installation.rooms());
        var service = content.fill();
        var before = file.read();
        var sample = new Sample(
                installation.consoleAddress().orElse(""),
                installation.gatewayAddress().map(URI::toString).orElse(""),
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
}
