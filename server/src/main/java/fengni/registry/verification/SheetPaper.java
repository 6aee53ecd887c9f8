package fengni.registry.verification;

import fengni.documents.Block;
import fengni.documents.Document;
import fengni.documents.Image;
import fengni.law.ChinaDay;
import fengni.pages.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheet as a paper for a purchase: whose number, whose technology, how much stands behind each part, and how to check it
 * without us. It never looks like a paper of an authority.
 *
 * @param key of the registry as it is today; its fingerprint stands only under answers that it signed
 * @param link where the answer is found, for the QR code
 */
record SheetPaper(Kept kept, AnswerKey key, String link, Words words) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaDay.ZONE);
    private static final int SHORT = 16;

    Document document() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note(Block.Note.Weight.WARNING, prose(words.say("registry.not-official"))));
        blocks.add(new Block.Cover(List.of(
                Block.Cover.Row.of(
                        words.say("registry.verification.sheet.registry"),
                        kept.registry().name()),
                Block.Cover.Row.of(
                        words.say("registry.whose.contact"), kept.registry().contact()),
                Block.Cover.Row.of(words.say("registry.verification.sheet.at"), minute(kept.at())),
                Block.Cover.Row.of(words.say("registry.verification.sheet.until"), minute(kept.validUntil())))));
        for (int place = 0; place < kept.items().size(); place++) {
            item(blocks, kept.items().get(place), place);
        }
        offline(blocks);
        blocks.add(Block.Paragraph.of(words.say("registry.verification.meaning")));
        return new Document(
                words.say("registry.verification.sheet.title"),
                words.language(),
                kept.registry().name(),
                "VERIFY-" + kept.sha256().substring(0, SHORT),
                blocks);
    }

    private void item(List<Block> blocks, Verified item, int place) {
        blocks.add(new Block.Heading(1, words.say(heading(place))));
        blocks.add(new Block.Cover(List.of(
                row("registry.verification.sheet.number", item.number()),
                row("registry.algorithm", item.name()),
                row(
                        place == 0 ? "registry.verification.sheet.subject" : "registry.verification.sheet.supplier",
                        item.subject()),
                row(
                        "registry.role",
                        item.role()
                                .map(role -> words.say("registry.role." + role))
                                .orElse("")))));
        blocks.add(new Block.Table(
                "",
                List.of(
                        new Block.Column(words.say("registry.verification.sheet.part"), 2),
                        new Block.Column(words.say("registry.verification.sheet.standing"), 2),
                        new Block.Column(words.say("registry.verification.sheet.source"), 5),
                        new Block.Column(words.say("registry.verification.as-of"), 2)),
                Block.Table.plain(List.of(
                        part("registry.verification.filing", item.filing()),
                        part("registry.verification.assessment", item.assessment()),
                        part("registry.verification.label", item.label())))));
    }

    private String heading(int place) {
        if (kept.items().size() == 1) {
            return "registry.verification.sheet.only";
        }
        return place == 0 ? "registry.verification.sheet.own" : "registry.verification.sheet.of-supplier";
    }

    private List<String> part(String label, Part part) {
        return List.of(
                words.say(label),
                words.say(ResultView.key(part)),
                part.source().isEmpty() ? "—" : part.source(),
                part.asOf().map(at -> ChinaDay.of(at).toString()).orElse("—"));
    }

    private void offline(List<Block> blocks) {
        blocks.add(new Block.Heading(1, words.say("registry.verification.sheet.offline")));
        var known = kept.key().equals(key.id());
        blocks.add(new Block.Cover(List.of(
                row("registry.verification.sheet.digest", kept.sha256()),
                row("registry.verification.sheet.key", kept.key()),
                row("registry.verification.fingerprint", known ? key.fingerprint() : "—"),
                row("registry.verification.sheet.link", link))));
        blocks.add(new Block.Picture(
                Image.qrCode(link),
                words.say("registry.verification.sheet.qr"),
                words.say("registry.verification.sheet.qr")));
    }

    private Block.Cover.Row row(String label, String value) {
        return Block.Cover.Row.of(words.say(label), value.isEmpty() ? "—" : value);
    }

    private static fengni.documents.Prose prose(String text) {
        return fengni.documents.Prose.of(text);
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
