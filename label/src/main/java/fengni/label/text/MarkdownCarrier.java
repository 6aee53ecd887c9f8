package fengni.label.text;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.LabelReading;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.TextMark.Seen;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks on Markdown in UTF-8: the label in the YAML head that begins the file (TC260-PG-20258A, 6.5), words in paragraphs
 * of their own after the head and at the end (GB 45438-2025, 5.1).
 *
 * <p>Fields in TOML or JSON stay as they are, and a file that begins with them takes no label: a head in YAML before them
 * would make text of them.
 */
public final class MarkdownCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.MARKDOWN;
    }

    @Override
    public long mostBytes() {
        return (long) Limits.TEXT_MIB << 20;
    }

    @Override
    public Reading read(Medium medium) {
        return Utf8.text(medium)
                .map(MarkdownReading::of)
                .orElseGet(() -> new Reading(List.of(Finding.of(FileCode.NOT_PLAIN_TEXT, "")), List.of()));
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return Utf8.text(medium)
                .map(text -> label(text, label))
                .orElseGet(() -> Edited.not(FileCode.NOT_PLAIN_TEXT, ""));
    }

    private static Edited label(String text, AigcLabel label) {
        return switch (Head.of(text)) {
            case Head.Unread(var reason) -> new Edited.Not(List.of(reason));
            case Head.Other(var place, var fields, var end) -> noRoom(place.key());
            case Head.None(var at) -> checked(text, HeadEdit.fresh(text, at, label), label);
            case Head.Yaml(var lines, var fields)
            when fields.isEmpty() -> checked(text, HeadEdit.added(text, lines, 0, label), label);
            case Head.Yaml(var lines, var fields) -> label(text, lines, fields.getFirst(), label);
        };
    }

    private static Edited label(String text, FrontMatter lines, YamlTree.Fields fields, AigcLabel label) {
        if (!fields.isBlock()) {
            return noRoom("{}");
        }
        var entries = HeadLabels.of(fields.root()).entries();
        if (entries.stream().anyMatch(HeadLabel::isShared)) {
            return noRoom("&, *");
        }
        var edit = entries.isEmpty()
                ? HeadEdit.added(text, lines, column(fields), label)
                : HeadEdit.replaced(text, lines, entries.getFirst(), label);
        return checked(text, edit, label);
    }

    private static int column(YamlTree.Fields fields) {
        return fields.root().getValue().getFirst().getKeyNode().getStartMark().getColumn();
    }

    /** Whatever else the head is made of, it must say this label now and no other. */
    private static Edited checked(String text, HeadEdit edit, AigcLabel label) {
        var sightings = MarkdownReading.of(edit.on(text)).sightings();
        boolean meant = sightings.size() == 1
                && sightings.getFirst().place() == TextPlace.HEAD
                && AigcLabel.read(sightings.getFirst().value()) instanceof LabelReading.Found found
                && found.conforms()
                && found.strict().equals(Optional.of(label));
        if (!meant) {
            return noRoom(Head.WHERE);
        }
        return Edited.Change.of(
                new Splice(Utf8.offset(text, edit.from()), Utf8.offset(text, edit.to()), Utf8.bytes(edit.piece())));
    }

    private static Edited noRoom(String why) {
        return Edited.not(CarrierCode.NO_ROOM, Head.WHERE, why);
    }

    /** The text behind the head. */
    @Override
    public Optional<Medium> content(Medium medium) {
        return Utf8.text(medium)
                .map(text -> medium.part(Utf8.offset(text, Head.of(text).end()), medium.length()));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        var mark = new TextMark(showing.wordsOr(TextMark.CHINESE), showing.places());
        return Utf8.text(medium)
                .<Edited>map(text -> new Edited.Change(shown(text, mark, medium.length()), List.of()))
                .orElseGet(() -> Edited.not(FileCode.NOT_PLAIN_TEXT, ""));
    }

    private static List<Splice> shown(String text, TextMark mark, long length) {
        int body = Head.of(text).end();
        var end = Lines.breakOf(text, 0);
        var rest = text.substring(body);
        var splices = new ArrayList<Splice>();
        if (!mark.startPieceBefore(rest).isEmpty()) {
            var gap = body > 1 && body == Lines.end(text, body) && !endsLine(text, body) ? end : "";
            splices.add(Splice.insert(
                    Utf8.offset(text, body), Utf8.bytes(gap + mark.startPiece().replace("\n", end))));
        }
        if (!mark.endPieceAfter(rest).isEmpty()) {
            splices.add(Splice.insert(length, Utf8.bytes(mark.endPiece().replace("\n", end))));
        }
        return splices;
    }

    /** A head may end with the file, without a line break. */
    private static boolean endsLine(String text, int at) {
        return text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return Utf8.text(medium)
                .<ExplicitReading>map(text -> new ExplicitReading.Words(seen(text)))
                .orElseGet(ExplicitReading.NotRead::new);
    }

    private static List<Seen> seen(String text) {
        int body = Head.of(text).end();
        return TextMark.find(text.substring(body)).stream()
                .map(seen -> new Seen(seen.place(), seen.words(), seen.start() + body, seen.end() + body))
                .toList();
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return MarkdownReadBack.of(original, marked).difference(label);
    }
}
