package fengni.registry.verification;

import fengni.law.ChinaDay;
import fengni.registry.Declared;
import fengni.registry.Filing;
import fengni.registry.lists.PublishedRow;
import java.time.Instant;
import java.util.Optional;

/** Writes which list or paper stands behind a part, with its day. In Chinese, as those lists and papers are. */
record Sources(String registry) {
    private static final String UNCHECKED = "由报送单位自行申报，本登记台未核实";

    Part listed(Filing filing) {
        return filing.end()
                .map(end -> new Part(
                        Standing.ENDED,
                        registry + "公开列表：" + (end.state().equals("revoked") ? "已撤销" : "已注销"),
                        Optional.of(end.at())))
                .orElseGet(() -> new Part(
                        Standing.PUBLISHED, registry + "公开列表，第 " + filing.version() + " 版", Optional.of(filing.at())));
    }

    Part imported(PublishedRow row) {
        var list = row.list();
        return new Part(
                row.cancelled() ? Standing.ENDED_IN_IMPORTED_LISTS : Standing.IN_IMPORTED_LISTS,
                "《" + list.title() + "》，" + list.published() + " 公布，" + ChinaDay.of(list.imported()) + " 导入"
                        + (row.cancelled() ? "；载明已注销" : ""),
                Optional.of(list.published().atStartOfDay(ChinaDay.ZONE).toInstant()));
    }

    Part inNoList(Optional<Instant> newest) {
        return new Part(
                Standing.NOT_IN_IMPORTED_LISTS, newest.isPresent() ? "已导入的清单中没有这个号码，它可能见于其他清单" : "尚未导入任何清单", newest);
    }

    Part neverGiven(Instant at) {
        return new Part(Standing.NOT_FOUND, registry + "公开列表中没有这个号码", Optional.of(at));
    }

    Part assessment(Declared said) {
        return said.report() ? declared(said, "附算法安全自评估报告（自查结果）") : nothing(said, "没有算法安全自评估报告");
    }

    Part label(Declared said) {
        var told = "显式标识：" + word(said.explicit()) + "，隐式标识：" + word(said.implicit())
                + (said.pictures() ? "，附标识截图" : "，未附标识截图");
        return said.explicit().equals("yes") || said.implicit().equals("yes")
                ? declared(said, told)
                : nothing(said, told);
    }

    private static Part declared(Declared said, String what) {
        return new Part(Standing.SELF_DECLARED, paper(said) + what + "；" + UNCHECKED, Optional.of(said.received()));
    }

    private static Part nothing(Declared said, String what) {
        return new Part(Standing.NOT_FOUND, paper(said) + what, Optional.of(said.received()));
    }

    /** Of what is not in force here nothing was handed in that counts. */
    static Part unsaid() {
        return new Part(Standing.NOT_FOUND, "", Optional.empty());
    }

    private static String paper(Declared said) {
        return "现行登记材料第 " + said.version() + " 版：";
    }

    private static String word(String yesOrNo) {
        return switch (yesOrNo) {
            case "yes" -> "有";
            case "no" -> "无";
            default -> "未说明";
        };
    }
}
