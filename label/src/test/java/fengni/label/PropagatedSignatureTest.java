package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Inspector.Depth;
import fengni.label.protection.ProtectionCode;
import fengni.law.CreditCode;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import org.junit.jupiter.api.Test;

/** Content on its way whose producer signed the label: what may change, and what speaks against it. */
class PropagatedSignatureTest {
    private static final ProviderCode PLATFORM = ProviderCode.of(new CreditCode("91350100M000100Y43"), "20007");

    private static final Propagator BY = Propagator.of(PLATFORM, "p-1");

    private static final Propagation USUAL = Propagation.usual();

    private static final Propagation DEEP = USUAL.looking(Depth.PIXELS);

    @Test
    void words_never_undo_in_silence_what_ties_a_signed_label_to_its_content() {
        var wanted = MarkOrder.of(CarrierContract.LABEL)
                .with(new VisibleWords.Usual())
                .showing();
        var signed = signed(Brought.png());

        var passed = (PassedOn.InHand) USUAL.pass("a.png", signed, false, BY.showing(wanted));

        assertThat(passed.findings()).extracting(Finding::code).contains(PropagationCode.WORDS_LEFT_AWAY);
        var now = DEEP.decide("a.png", passed.marked().content(), false).inspection();
        assertThat(now.explicit().found()).isFalse();
        assertThat(now.protections()).extracting(Protection::status).containsExactly(Protection.Status.VERIFIED);
    }

    @Test
    void a_signed_content_that_was_compressed_again_is_passed_on_and_told_as_changed() {
        var label = Inspector.inspect("a.png", signed(Brought.png())).label().orElseThrow();
        var other = CarrierContract.done(Marker.mark(
                Brought.shown(Brought.png()), MarkOrder.of(label.strict().orElseThrow())));

        var passed = USUAL.pass("a.png", other, false, BY);

        assertThat(passed).as("%s", passed).isInstanceOf(PassedOn.InHand.class);
        assertThat(passed.findings())
                .extracting(Finding::code)
                .contains(ProtectionCode.SIGNED_CONTENT_CHANGED, PropagationCode.PRODUCER_KEPT);
    }

    @Test
    void a_label_that_was_changed_after_it_was_signed_speaks_against_writing_on() {
        var label = Inspector.inspect("a.png", signed(Brought.png())).label().orElseThrow();
        var forged = with(label.strict().orElseThrow(), "1", "c-2", label.value(LabelField.RESERVED_CODE_1));
        var content = CarrierContract.done(Marker.mark(Brought.png(), MarkOrder.of(forged)));

        var passed = USUAL.pass("a.png", content, false, BY);

        assertThat(passed).isInstanceOf(PassedOn.AsItWas.class);
        assertThat(passed.findings()).extracting(Finding::code).contains(ProtectionCode.SIGNED_LABEL_CHANGED);
    }

    private static byte[] signed(byte[] png) {
        return CarrierContract.done(
                Marker.mark(png, MarkOrder.of(CarrierContract.LABEL).signedBy(Signers.one())));
    }

    private static AigcLabel with(AigcLabel label, String value, String number, String reserved) {
        return new AigcLabel(
                value, label.contentProducer(), number, reserved, label.contentPropagator(), label.propagateId(), "");
    }
}
