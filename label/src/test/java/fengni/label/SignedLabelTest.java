package fengni.label;

import static fengni.label.CarrierContract.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Inspector.Depth;
import fengni.label.Protection.Part;
import fengni.label.Protection.Status;
import fengni.label.Protection.Trust;
import fengni.label.office.Packing;
import fengni.label.picture.Pictures;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an order with a key to the answer of an inspection (TC260-PG-202511A). */
class SignedLabelTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL).signedBy(Signers.one());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] picture() {
        return CarrierContract.done(Marker.mark(Pictures.jpeg(120, 90), ORDER.with(new VisibleWords.Usual())));
    }

    private static Inspection inspect(byte[] picture) {
        return Inspector.inspect("a.jpg", picture);
    }

    private static Protection protection(Inspection inspection) {
        assertThat(inspection.protections()).hasSize(1);
        return inspection.protections().getFirst();
    }

    @Test
    void a_signed_picture_says_whose_it_is_to_those_who_trust_the_key() throws IOException {
        var file = Files.write(folder.resolve("a.jpg"), picture());
        var trusted = TrustedKeys.read(List.of(Signers.trusted(folder, "甲公司")));
        var known = Inspector.inspect(file, Depth.USUAL, trusted);
        assertThat(known.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(protection(known).trust()).isEqualTo(Trust.PINNED);
        assertThat(protection(known).by()).isEqualTo("甲公司");
        assertThat(protection(known).shown())
                .containsEntry("status", "verified")
                .containsEntry("party", "producer")
                .containsEntry("label", "intact")
                .containsEntry("content", "intact")
                .containsEntry("trust", "pinned");

        var stranger = Inspector.inspect(file);
        assertThat(protection(stranger).trust()).isEqualTo(Trust.KEY_IN_LABEL);
        assertThat(stranger.findings())
                .extracting(finding -> finding.code().key())
                .contains("key_in_label_only", "long_value");
    }

    @Test
    void another_number_in_the_label_is_a_changed_label() {
        var latin = new String(picture(), StandardCharsets.ISO_8859_1).replace("c-1", "c-2");
        var inspection = inspect(latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(inspection.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
        assertThat(protection(inspection).status()).isEqualTo(Status.LABEL_CHANGED);
        assertThat(protection(inspection).content()).isEqualTo(Part.INTACT);
    }

    @Test
    void another_pixel_is_a_changed_content() {
        var picture = picture();
        picture[picture.length - 100] ^= 1;
        var inspection = inspect(picture);
        assertThat(inspection.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
        assertThat(protection(inspection).status()).isEqualTo(Status.CONTENT_CHANGED);
        assertThat(protection(inspection).label()).isEqualTo(Part.INTACT);
    }

    @Test
    void the_label_of_one_picture_on_another_is_told() {
        var label =
                inspect(picture()).label().flatMap(LabelReading.Found::strict).orElseThrow();
        var other = CarrierContract.done(Marker.mark(Pictures.jpeg(90, 120), MarkOrder.of(label)));
        assertThat(protection(inspect(other)).status()).isEqualTo(Status.CONTENT_CHANGED);
    }

    @Test
    void a_damaged_signature_is_a_warning_and_no_verdict() {
        var latin = new String(picture(), StandardCharsets.ISO_8859_1);
        int at = latin.indexOf("Signature") + 60;
        var damaged = latin.substring(0, at) + (latin.charAt(at) == '0' ? '1' : '0') + latin.substring(at + 1);
        var inspection = inspect(damaged.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(protection(inspection).status()).isEqualTo(Status.SIGNATURE_DAMAGED);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void a_plain_text_is_bound_whatever_ends_its_lines() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "一\r\n二\r\n");
        var out = folder.resolve("out.txt");
        var stored = Marker.mark(in, out, ORDER.with(new VisibleWords.Usual()));
        assertThat(stored).isInstanceOf(Stored.Written.class);
        assertThat(protection(Inspector.inspect(out)).status()).isEqualTo(Status.VERIFIED);

        Files.writeString(out, Files.readString(out).replace("\r\n", "\n"));
        assertThat(protection(Inspector.inspect(out)).content()).isEqualTo(Part.INTACT);

        Files.writeString(out, Files.readString(out).replace("二", "三"));
        var changed = Inspector.inspect(out);
        assertThat(protection(changed).status()).isEqualTo(Status.CONTENT_CHANGED);
        assertThat(changed.verdict()).isEqualTo(Verdict.NONCOMPLIANT);
    }

    @Test
    void nobody_signs_a_label_that_was_passed_on_or_is_protected_already() throws IOException {
        var producer = LABEL.contentProducer();
        var passed = new AigcLabel("1", producer, "c-1", "", "001191350200M000100Y4310002", "p-1", "");
        var protectedOne = new AigcLabel("1", producer, "c-1", "K-0123", producer, "c-1", "");
        for (AigcLabel label : List.of(passed, protectedOne)) {
            var order = MarkOrder.of(label).signedBy(Signers.one());
            assertThat(Marker.mark(Pictures.jpeg(60, 60), order).findings())
                    .extracting(Finding::code)
                    .containsExactly(FileCode.SIGNER_FOR_OWN);
            var file = Files.write(folder.resolve("own.jpg"), Pictures.jpeg(60, 60));
            assertThat(Marker.markInPlace(file, order).findings())
                    .extracting(Finding::code)
                    .contains(FileCode.SIGNER_FOR_OWN);
            assertThat(Marker.mark("a.zip", Packing.zip(Map.of("a.txt", new byte[] {'a'})), order)
                            .findings())
                    .extracting(Finding::code)
                    .contains(FileCode.SIGNER_FOR_OWN);
        }
    }

    @Test
    void what_a_maker_keeps_to_itself_is_a_note() {
        var own = new AigcLabel("1", LABEL.contentProducer(), "c-1", "K-0123", LABEL.contentProducer(), "c-1", "L-9");
        var inspection = inspect(CarrierContract.done(Marker.mark(Pictures.jpeg(60, 60), MarkOrder.of(own))));
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.protections())
                .extracting(Protection::party, Protection::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Protection.Party.PRODUCER, Status.NO_SECURITY_DATA),
                        org.assertj.core.groups.Tuple.tuple(Protection.Party.PROPAGATOR, Status.NO_SECURITY_DATA));
    }

    @Test
    void files_without_keys_are_told_by_name() throws IOException {
        var none = Files.writeString(folder.resolve("none.pem"), "nothing");
        assertThat(LabelSigner.open(none))
                .isInstanceOfSatisfying(
                        LabelSigner.Opened.Not.class,
                        not -> assertThat(not.reasons())
                                .extracting(Finding::where)
                                .containsExactly(none.toString()));
        assertThat(TrustedKeys.read(List.of(folder)).findings()).hasSize(1);
        assertThat(Optional.of(TrustedKeys.NONE.findings())).contains(List.of());
    }
}
