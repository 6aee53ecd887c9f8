package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.Visitor;
import fengni.Visitor.Seen;
import fengni.attachments.Samples;
import fengni.law.FiledFile;
import fengni.vault.Digests;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The doors through which files come; what the wire may do to them is played in {@link FaultyWireTest}. */
class EnclosureTest extends TwoSides {
    private static final byte[] CONTENT = Samples.png("营业执照");
    private static final FiledFile FILE = new FiledFile(Digests.sha256Hex(CONTENT), CONTENT.length, "营业执照.png");

    @Test
    void a_file_is_kept_once_and_asked_for_no_more() {
        enrol();
        var other = "0".repeat(64);
        assertThat(wanted(FILE.sha256(), other).html()).contains(FILE.sha256(), other);

        assertThat(bring(FILE, CONTENT).html()).contains("kept", FILE.sha256());
        assertThat(bring(FILE, CONTENT).status()).isEqualTo(200);

        assertThat(wanted(FILE.sha256(), other).html()).contains(other).doesNotContain(FILE.sha256());
        var there = registry.part(ReceivedFiles.class).find(Letters.OPERATOR, FILE.sha256());
        assertThat(there.orElseThrow().name()).isEqualTo("营业执照.png");
        assertThat(registry.part(ReceivedFiles.class).find("91990000MA0000007X", FILE.sha256()))
                .as("another operator has none")
                .isEmpty();
    }

    @Test
    void another_content_than_the_announced_one_is_refused_whole() {
        enrol();
        var random = new Random(20261122);
        for (int round = 0; round < 20; round++) {
            var spoilt = CONTENT.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(bring(named("甲" + round), spoilt).html()).contains("enclosure_other");
        }
        assertThat(bring(named("短"), new byte[0]).html()).contains("enclosure_other");
        assertThat(wanted(named("短").sha256()).html()).contains(named("短").sha256());
    }

    @Test
    void what_is_no_known_kind_of_file_is_refused_by_name() {
        enrol();
        var zeros = new byte[100];
        var file = new FiledFile(Digests.sha256Hex(zeros), zeros.length, "零.png");

        assertThat(bring(file, zeros).status()).isEqualTo(422);
    }

    @Test
    void nobody_who_is_not_enrolled_brings_or_asks_anything() {
        var stranger = wanted(FILE.sha256());
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(bring(FILE, CONTENT).status()).isEqualTo(403);
        enrol();
        var forged = Paper.signed(
                Enclosure.TYPE,
                new Enclosure(Letters.OPERATOR, FILE).members(),
                registry.part(Place.class).keys().registry());

        assertThat(bring(forged, CONTENT).html()).contains("letter_signature");
        assertThat(bring("nonsense", CONTENT).status()).isEqualTo(422);
        assertThat(bring("", CONTENT).status()).isEqualTo(422);
    }

    @Test
    void mutants_of_the_announcement_are_refused_and_never_break_it() {
        enrol();
        var random = new Random(7);
        var header = Base64Url.of(signed(FILE).bytes());
        for (int round = 0; round < 200; round++) {
            var mutant = new StringBuilder(header);
            mutant.setCharAt(random.nextInt(mutant.length()), (char) ('!' + random.nextInt(90)));
            if (!mutant.toString().equals(header)) {
                assertThat(bring(mutant.toString(), CONTENT).status())
                        .as(mutant.toString())
                        .isIn(400, 403, 422);
            }
        }
    }

    @Test
    void a_file_that_is_gone_stops_no_letter() {
        enrol();
        var letter = Letters.of(new LetterContent.SubjectDossier(
                UUID.randomUUID(), 1, Letters.fields("licence", named("没有了").line(), "name", "示例科技有限公司")));

        operator.leave(letter);

        Side.until(() -> !registry.atRegistry.isEmpty());
        assertThat(registry.atRegistry).containsExactly(letter);
        assertThat(wanted(named("没有了").sha256()).html()).contains(named("没有了").sha256());
    }

    private static FiledFile named(String name) {
        var content = Samples.png(name);
        return new FiledFile(Digests.sha256Hex(content), content.length, name + ".png");
    }

    private static Paper signed(FiledFile file) {
        return Paper.signed(
                Enclosure.TYPE,
                new Enclosure(Letters.OPERATOR, file).members(),
                operator.part(Place.class).keys().operator());
    }

    private static Seen wanted(String... digests) {
        return post(
                registry,
                EnclosureApi.WANTED,
                Paper.signed(
                        Enclosure.QUESTION,
                        Map.of("operator", Letters.OPERATOR, "files", List.of(digests)),
                        operator.part(Place.class).keys().operator()));
    }

    private static Seen bring(FiledFile file, byte[] content) {
        return bring(signed(file), content);
    }

    private static Seen bring(Paper paper, byte[] content) {
        return bring(Base64Url.of(paper.bytes()), content);
    }

    private static Seen bring(String header, byte[] content) {
        return new Visitor(registry.console())
                .send(
                        EnclosureApi.FILES,
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/octet-stream")
                                .header(EnclosureApi.HEADER, header)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }
}
