package fengni.registry.lists;

import fengni.law.lists.CellWords;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that published lists have, under every heading seen for them. */
enum ListColumn {
    SERIAL("序号", "编号序号"),
    /** Written by whoever gathered several lists in one file. */
    BATCH("batch", "批次", "期次"),
    NAME("算法名称", "大模型名称", "模型名称", "应用名称", "服务名称"),
    CATEGORY("算法类别", "算法类型"),
    ROLE("角色", "主体角色"),
    SUBJECT("主体名称", "备案单位", "登记单位", "备案主体", "登记主体", "单位名称"),
    PRODUCTS("应用产品", "关联产品"),
    PURPOSE("主要用途", "适用场景", "应用场景"),
    NUMBER("备案编号", "登记编号", "备案号", "上线编号", "备案登记编号"),
    PLACE("属地", "所在地"),
    DATE("备案时间", "登记时间", "备案日期", "登记日期", "备案登记时间"),
    CANCELLED_ON("注销时间", "注销日期"),
    KIND("类别", "备案类别", "性质"),
    REMARK("备注", "说明");

    private final String headings;

    ListColumn(String... headings) {
        this.headings = "|" + String.join("|", headings) + "|";
    }

    /** Returns the column of a heading, whatever its width, brackets and line breaks. */
    static Optional<ListColumn> of(String heading) {
        var words = CellWords.bare(heading);
        return Stream.of(values())
                .filter(column -> !words.isEmpty() && column.headings.contains("|" + words + "|"))
                .findFirst();
    }
}
