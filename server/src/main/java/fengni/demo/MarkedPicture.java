package fengni.demo;

import fengni.label.AigcLabel;
import fengni.label.Inspector;
import fengni.label.LabelField;
import fengni.label.LabelReading;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.law.ProviderCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A picture gets both marks, and whoever meets it can read them: this program's reader, the public page, outside tools. */
final class MarkedPicture implements Step {
    private final Scene scene;
    private final OutsideReader outside = new OutsideReader();

    MarkedPicture(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return "picture";
    }

    @Override
    public List<Check> play() {
        try {
            var original = Painting.landscape(scene.output().resolve("landscape.png"));
            var marked = scene.output().resolve("landscape-marked.png");
            Files.deleteIfExists(marked);
            var producer = producer();
            var order = MarkOrder.of(AigcLabel.firstWrite(
                            producer, UUID.randomUUID().toString().replace("-", "")))
                    .with(new VisibleWords.Usual());
            return switch (Marker.mark(original, marked, order)) {
                case Marked.Refused(var findings) ->
                    List.of(Check.that(false, "demo.picture.marked", marked, findings));
                case Stored.Written _ -> checks(marked, producer);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Check> checks(Path marked, ProviderCode producer) throws IOException {
        var checks = new ArrayList<Check>();
        checks.add(Check.shown("demo.picture.marked", marked));
        var inspection = Inspector.inspect(marked);
        var read = inspection.label().map(label -> label.value(LabelField.CONTENT_PRODUCER));
        checks.add(Check.that(
                inspection.verdict() == Verdict.COMPLIANT
                        && read.filter(producer.value()::equals).isPresent(),
                "demo.picture.inspected",
                inspection.verdict(),
                read.orElse("")));
        checks.add(onPublicPage(marked));
        checks.add(outside.read(marked)
                .map(said -> Check.that(said.contains(producer.value()), "demo.picture.outside", said))
                .orElseGet(() -> Check.shown("demo.picture.outside.missing")));
        return checks;
    }

    private Check onPublicPage(Path marked) throws IOException {
        var answer =
                new Wire().bytes(scene.console().resolve("/api/v1/inspect"), "image/png", Files.readAllBytes(marked));
        return Check.that(
                answer.status() == 200 && answer.body().contains("\"compliant\""),
                "demo.picture.stranger",
                scene.console().resolve("/inspect"),
                answer.status());
    }

    /** Every answer of the service carries its provider's code; the picture shall carry the same. */
    private ProviderCode producer() {
        var header = new Chat(scene).ask(scene.user("verified"), "AI").header("AIGC");
        if (AigcLabel.read(header) instanceof LabelReading.Found found) {
            return new ProviderCode(found.value(LabelField.CONTENT_PRODUCER));
        }
        throw new IllegalStateException("the answer carries no label");
    }
}
