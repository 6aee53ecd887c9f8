package fengni.label;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel.Certainty;
import fengni.label.Decision.Outcome;
import fengni.label.Inspector.Depth;
import fengni.label.Trace.Confidence;
import fengni.law.CreditCode;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 6 of the labelling measures, question by question. */
class PropagationTest {
    private static final ProviderCode PLATFORM = ProviderCode.of(new CreditCode("91350100M000100Y43"), "20007");

    private static final Propagator BY = Propagator.of(PLATFORM, "p-1");

    private static final String SIGNED = "{\"SecurityData\":{\"Signature\":\"30440220ab\"}}";

    private static final Propagation USUAL = Propagation.usual();

    private static final Propagation DEEP = USUAL.looking(Depth.PIXELS);

    @TempDir
    private Path folder;

    enum Labelled {
        NOT,
        IS,
        POSSIBLY,
        SUSPECTED,
        BROKEN
    }

    enum Traced {
        NOT,
        EXPLICIT,
        IPTC,
        C2PA,
        GENERATOR
    }

    static Stream<Arguments> everything() {
        return Stream.of(Labelled.values())
                .flatMap(label -> Stream.of(true, false)
                        .flatMap(declared ->
                                Stream.of(Traced.values()).map(trace -> Arguments.of(label, declared, trace))));
    }

    @ParameterizedTest(name = "label {0}, declared {1}, traces {2}")
    @MethodSource("everything")
    void the_label_decides_before_the_declaration_and_that_before_traces(
            Labelled label, boolean declared, Traced trace) {
        var content = labelled(traced(Brought.png(), trace), label);

        var passed = (trace == Traced.EXPLICIT ? DEEP : USUAL).pass("a.png", content, declared, BY);

        var outcome = expected(label, declared, trace);
        assertThat(passed.decision().outcome()).isEqualTo(outcome);
        assertThat(passed.decision().reasons()).isNotEmpty();
        assertThat(passed.decision().traces()).hasSize(traces(label, trace));
        if (label == Labelled.BROKEN) {
            assertThat(passed.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        } else if (outcome == Outcome.NONE) {
            assertThat(passed.findings()).isEmpty();
        } else {
            rewritten(passed, label, outcome);
        }
    }

    /** A label that says "is" brings the source type of IPTC with it; a file with a broken one is not decoded. */
    private static int traces(Labelled label, Traced trace) {
        int left = trace == Traced.NOT ? 0 : 1;
        return switch (label) {
            case NOT, POSSIBLY, SUSPECTED -> left;
            case IS -> trace == Traced.IPTC ? 1 : left + 1;
            case BROKEN -> trace == Traced.EXPLICIT ? 1 : left + 1;
        };
    }

    private static void rewritten(PassedOn passed, Labelled label, Outcome outcome) {
        assertThat(passed).isInstanceOf(PassedOn.InHand.class);
        var done = ((PassedOn.InHand) passed).marked().content();
        var now =
                Inspector.inspect("a.png", done).label().orElseThrow().strict().orElseThrow();
        assertThat(now.contentPropagator()).isEqualTo(PLATFORM.value());
        assertThat(now.propagateId()).isEqualTo("p-1");
        assertThat(now.label()).isEqualTo(outcome.certainty().orElseThrow().code());
        assertThat(now.contentProducer())
                .isEqualTo(label == Labelled.NOT ? PLATFORM.value() : AigcLabelTest.PRODUCER.value());
        assertThat(now.reservedCode1()).isEqualTo(label == Labelled.NOT ? "" : SIGNED);
        assertThat(passed.findings())
                .extracting(Finding::code)
                .contains(label == Labelled.NOT ? PropagationCode.PRODUCER_UNKNOWN : PropagationCode.PRODUCER_KEPT);
    }

    private static Outcome expected(Labelled label, boolean declared, Traced trace) {
        return switch (label) {
            case IS -> Outcome.IS;
            case POSSIBLY -> Outcome.POSSIBLY;
            case SUSPECTED -> Outcome.SUSPECTED;
            case BROKEN -> declared ? Outcome.POSSIBLY : Outcome.SUSPECTED;
            case NOT ->
                declared
                        ? Outcome.POSSIBLY
                        : trace == Traced.NOT || trace == Traced.C2PA ? Outcome.NONE : Outcome.SUSPECTED;
        };
    }

    private static byte[] traced(byte[] png, Traced trace) {
        return switch (trace) {
            case NOT -> png;
            case EXPLICIT -> Brought.shown(png);
            case IPTC -> Brought.withXmp(png, Brought.SOURCE_TYPE);
            case C2PA -> Brought.withChunk(png, "caBX", Brought.store("nothing more"));
            case GENERATOR -> Brought.withText(png, "parameters", "a cat\nSteps: 20");
        };
    }

    private static byte[] labelled(byte[] png, Labelled label) {
        return switch (label) {
            case NOT -> png;
            case IS -> labelled(png, Certainty.IS);
            case POSSIBLY -> labelled(png, Certainty.POSSIBLY);
            case SUSPECTED -> labelled(png, Certainty.SUSPECTED);
            case BROKEN -> Brought.withText(png, "AIGC", "{\"Label\":\"1\",");
        };
    }

    private static byte[] labelled(byte[] png, Certainty certainty) {
        var plain = AigcLabel.firstWrite(certainty, AigcLabelTest.PRODUCER, "c-1");
        return CarrierContract.done(Marker.mark(png, MarkOrder.of(signed(plain))));
    }

    private static AigcLabel signed(AigcLabel plain) {
        return new AigcLabel(
                plain.label(),
                plain.contentProducer(),
                plain.produceId(),
                SIGNED,
                plain.contentPropagator(),
                plain.propagateId(),
                "");
    }

    @Test
    void two_platforms_in_a_row_change_only_their_own_fields() {
        var next = Propagator.of(ProviderCode.of(new CreditCode("91350100M000100Y43"), "20008"), "q-2");

        var once = (PassedOn.InHand) USUAL.pass("a.png", labelled(Brought.png(), Labelled.IS), false, BY);
        var twice = (PassedOn.InHand) USUAL.pass("a.png", once.marked().content(), false, next);

        var label = Inspector.inspect("a.png", twice.marked().content()).label().orElseThrow();
        assertThat(label.value(LabelField.CONTENT_PRODUCER)).isEqualTo(AigcLabelTest.PRODUCER.value());
        assertThat(label.value(LabelField.PRODUCE_ID)).isEqualTo("c-1");
        assertThat(label.value(LabelField.RESERVED_CODE_1)).isEqualTo(SIGNED);
        assertThat(label.value(LabelField.CONTENT_PROPAGATOR)).endsWith("20008");
        assertThat(label.value(LabelField.PROPAGATE_ID)).isEqualTo("q-2");
        assertThat(Inspector.inspect("a.png", twice.marked().content()).verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void an_order_that_changes_the_producer_on_the_way_is_refused() {
        var content = labelled(Brought.png(), Labelled.IS);
        var found =
                Inspector.inspect("a", content).label().orElseThrow().strict().orElseThrow();
        var rewritten = BY.rewritten(found);

        for (var changed : List.of(
                with(rewritten, "2", rewritten.produceId(), SIGNED),
                with(rewritten, "1", "c-2", SIGNED),
                with(rewritten, "1", rewritten.produceId(), ""))) {
            assertThat(Marker.mark(content, MarkOrder.of(changed)).findings())
                    .extracting(Finding::code)
                    .containsExactly(FileCode.ALREADY_LABELLED);
        }
        assertThat(Marker.mark(content, MarkOrder.of(rewritten))).isInstanceOf(Marked.Done.class);
    }

    private static AigcLabel with(AigcLabel label, String value, String number, String reserved) {
        return new AigcLabel(
                value, label.contentProducer(), number, reserved, label.contentPropagator(), label.propagateId(), "");
    }

    @Test
    void a_producer_with_a_chinese_name_keeps_its_label_and_the_public_is_told_all_the_same() {
        var json = "{\"Label\":\"1\",\"ContentProducer\":\"某某科技\",\"ProduceID\":\"7\",\"ReservedCode1\":\"\","
                + "\"ContentPropagator\":\"\",\"PropagateID\":\"\",\"ReservedCode2\":\"\"}";
        var packet =
                Brought.XMP.formatted("<t:AIGC xmlns:t=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">" + json + "</t:AIGC>");

        var passed = USUAL.pass("a.png", Brought.withXmp(Brought.png(), packet), false, BY);

        assertThat(passed.decision().outcome()).isEqualTo(Outcome.IS);
        assertThat(passed.findings()).extracting(Finding::code).containsExactly(PropagationCode.NOT_WRITABLE);
    }

    @Test
    void a_label_beside_its_slot_or_with_more_fields_than_seven_is_left_as_it_is() {
        var json = CarrierContract.LABEL.bareJson();
        var elsewhere = Brought.withText(Brought.png(), "AIGC", CarrierContract.LABEL.wrappedJson());
        var more = Brought.withXmp(
                Brought.png(),
                Brought.XMP.formatted("<t:AIGC xmlns:t=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">"
                        + json.replace("}", ",\"Own\":\"1\"}") + "</t:AIGC>"));

        var first = USUAL.pass("a.png", elsewhere, false, BY);
        var second = USUAL.pass("a.png", more, false, BY);

        assertThat(first.decision().outcome()).isEqualTo(Outcome.IS);
        assertThat(first.findings()).extracting(Finding::code).containsExactly(CarrierCode.LABEL_ELSEWHERE);
        assertThat(second.findings()).extracting(Finding::code).containsExactly(PropagationCode.WOULD_LOSE);
    }

    @Test
    void a_fault_that_an_inspection_finds_in_the_label_speaks_against_writing_on() {
        var json = CarrierContract.LABEL.bareJson().replace("\"Label\":\"1\"", "\"Label\":1");
        var packet =
                Brought.XMP.formatted("<t:AIGC xmlns:t=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">" + json + "</t:AIGC>");

        var passed = USUAL.pass("a.png", Brought.withXmp(Brought.png(), packet), false, BY);

        assertThat(passed.decision().outcome()).isEqualTo(Outcome.IS);
        assertThat(passed.findings()).extracting(Finding::code).containsExactly(LabelCode.NOT_A_STRING);
    }

    @Test
    void a_text_is_passed_on_with_the_label_beside_it() throws IOException {
        var in = Files.writeString(folder.resolve("a.txt"), "一首诗\n");
        var first = folder.resolve("b.txt");
        Marker.mark(in, first, MarkOrder.of(CarrierContract.LABEL));
        var out = folder.resolve("c.txt");

        var passed = USUAL.pass(first, out, false, BY);

        assertThat(passed).as("%s", passed).isInstanceOf(PassedOn.OnDisk.class);
        assertThat(out).hasSameTextualContentAs(first);
        assertThat(folder.resolve("c.txt.aigc.json"))
                .content()
                .contains(AigcLabelTest.PRODUCER.value(), PLATFORM.value());
    }

    @Test
    void words_are_put_on_only_if_they_are_asked_for() {
        var showing = MarkOrder.of(CarrierContract.LABEL)
                .with(new VisibleWords.Usual())
                .showing();

        var plain = (PassedOn.InHand) USUAL.pass("a.png", Brought.png(), true, BY);
        var shown = (PassedOn.InHand) USUAL.pass("a.png", Brought.png(), true, BY.showing(showing));

        assertThat(DEEP.decide("a.png", plain.marked().content(), false)
                        .inspection()
                        .explicit()
                        .found())
                .isFalse();
        assertThat(DEEP.decide("a.png", shown.marked().content(), false)
                        .inspection()
                        .explicit()
                        .found())
                .isTrue();
    }

    @Test
    void what_cannot_be_read_is_left_open_and_a_declaration_still_counts() throws IOException {
        var broken = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3});

        assertThat(USUAL.decide(broken, false).outcome()).isEqualTo(Outcome.NONE);
        assertThat(USUAL.decide(broken, false).isOpen()).isTrue();
        assertThat(USUAL.decide(folder.resolve("none.png"), false).isOpen()).isTrue();
        assertThat(USUAL.decide(broken, true).outcome()).isEqualTo(Outcome.POSSIBLY);
        assertThat(USUAL.pass(broken, folder.resolve("out.bin"), true, BY)).isInstanceOf(PassedOn.AsItWas.class);
        assertThat(USUAL.decide("a.png", Brought.png(), false).isOpen()).isFalse();
    }

    @Test
    void a_platform_may_leave_weak_traces_out_of_account() {
        var strict = USUAL.counting(Confidence.HIGH)
                .decide("a.png", Brought.withText(Brought.png(), "parameters", "Sampler: Euler"), false);

        assertThat(strict.outcome()).isEqualTo(Outcome.NONE);
        assertThat(strict.traces()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"some editor", "claim_generator OpenAI"})
    void a_manifest_store_and_names_that_nobody_confirmed_are_told_and_accuse_nobody(String claim) {
        var store = Brought.withChunk(Brought.png(), "caBX", Brought.store(claim));

        var decision = USUAL.decide("a.png", store, false);
        var all = USUAL.counting(Confidence.LOW).decide("a.png", store, false);

        assertThat(decision.outcome()).isEqualTo(Outcome.NONE);
        assertThat(decision.traces()).isNotEmpty().noneMatch(decision::counts);
        assertThat(decision.reasons())
                .extracting(Finding::code)
                .contains(PropagationCode.NOTHING_FOUND, PropagationCode.TRACE_NOT_COUNTED);
        assertThat(all.outcome()).isEqualTo(Outcome.SUSPECTED);
        assertThat(all.reasons()).extracting(Finding::code).doesNotContain(PropagationCode.TRACE_NOT_COUNTED);
    }

    @ParameterizedTest
    @EnumSource
    void the_public_is_told_in_words_of_the_measures(Outcome outcome) {
        assertThat(Sentences.in(Locale.CHINESE).told(outcome))
                .contains(
                        switch (outcome) {
                            case IS -> "属于";
                            case POSSIBLY -> "可能为";
                            case SUSPECTED -> "疑似";
                            case NONE -> "无须";
                        });
        assertThat(Sentences.in(Locale.ENGLISH).told(outcome)).endsWith(".");
    }

    @Test
    void a_detector_of_ones_own_is_asked_too() {
        TraceDetector nose = (format, medium) ->
                List.of(new Trace(Trace.Kind.OTHER, Confidence.MEDIUM, "pixels", "", "regular noise"));

        var decision = Propagation.with(List.of(nose)).decide("a.txt", "诗".getBytes(UTF_8), false);

        assertThat(decision.outcome()).isEqualTo(Outcome.SUSPECTED);
        assertThat(decision.reasons()).extracting(Finding::code).containsExactly(PropagationCode.TRACE_OTHER);
    }
}
