package fengni.documents;

import fengni.documents.Block.Cover;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Note;
import fengni.documents.Block.PageBreak;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Picture;
import fengni.documents.Block.Signatures;
import fengni.documents.Block.Signatures.Blank;
import fengni.documents.Block.Table;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a reader of a Chinese paper should be able to copy from it, in reading order, without blanks. */
final class Expected {
    private Expected() {}

    static String text(Document paper) {
        return squeezed(paper.title()
                + paper.blocks().stream().map(Expected::block).collect(Collectors.joining())
                + "编号：" + paper.reference()
                + "内容摘要（SHA-256）：" + paper.code().sha256()
                + "二维码载有以上编号和摘要，用于将签字盖章后的扫描件与本系统中的电子稿对应，不代表任何机关的审批或者证明。");
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\f\\xA0]", "");
    }

    private static String block(Block block) {
        return switch (block) {
            case Heading(var _, var text) -> text;
            case Paragraph(var text) -> text.plain();
            case Cover(var rows) ->
                rows.stream().map(row -> row.label() + row.value().plain()).collect(Collectors.joining());
            case Table(var caption, var columns, var rows) ->
                caption
                        + columns.stream().map(Block.Column::head).collect(Collectors.joining())
                        + rows.stream()
                                .flatMap(row -> row.stream().map(Prose::plain))
                                .collect(Collectors.joining());
            case Items(var numbered, var items) ->
                IntStream.range(0, items.size())
                        .mapToObj(i ->
                                (numbered ? i + 1 + "." : "") + items.get(i).plain())
                        .collect(Collectors.joining());
            case Picture(var _, var _, var caption) -> caption;
            case Note(var weight, var text) ->
                switch (weight) {
                            case NOTE -> "说明：";
                            case WARNING -> "注意：";
                        }
                        + text.plain();
            case PageBreak() -> "";
            case Signatures(var parties) ->
                parties.stream()
                        .map(party -> party.role()
                                + party.blanks().stream().map(Expected::blank).collect(Collectors.joining()))
                        .collect(Collectors.joining());
        };
    }

    private static String blank(Blank blank) {
        return switch (blank) {
            case NAME -> "姓名：";
            case SIGNATURE -> "签名：";
            case SEAL -> "盖章处：";
            case DATE -> "日期：年月日";
        };
    }
}
