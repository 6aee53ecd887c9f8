package fengni.documents;

import fengni.answers.Outcome.Done;
import fengni.documents.Block.Column;
import fengni.documents.Block.Cover;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Note;
import fengni.documents.Block.PageBreak;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Picture;
import fengni.documents.Block.Signatures;
import fengni.documents.Block.Signatures.Blank;
import fengni.documents.Block.Signatures.Party;
import fengni.documents.Block.Table;
import fengni.pages.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A paper with every block, so that a judge of one judges all. */
final class Sample {
    static final String RARE = "䶮㛃龘喆堃𫖯";
    static final int ROWS = 48;

    private Sample() {}

    /** Every block, and a table of several pages. */
    static Document chinese() {
        return chinese(ROWS);
    }

    /** Every block on few pages. */
    static Document brief() {
        return chinese(3);
    }

    private static Document chinese(int rows) {
        return new Document("算法安全自评估报告", Language.ZH, "示例科技有限公司 · 对话生成服务", "自评〔2026〕12 号 第 3 版", blocks(rows));
    }

    static Document english() {
        return new Document(
                "Self-assessment of a generative service",
                Language.EN,
                "Example provider",
                "SA-2026-12, version 3",
                List.of(
                        new Heading(1, "1 The service"),
                        Paragraph.of(
                                "A service that writes text. It answers “questions” <b>as asked</b> & nothing else."),
                        new Note(Note.Weight.WARNING, Prose.of("This is no filing number.")),
                        Table.of(List.of("Item", "Answer"), List.of(List.of("Users", "1,200"), List.of("", "none"))),
                        Items.numbers("first", "second"),
                        new Signatures(List.of(new Party(
                                "Legal representative",
                                List.of(Blank.NAME, Blank.SIGNATURE, Blank.SEAL, Blank.DATE))))));
    }

    static Document with(Block... blocks) {
        return new Document("试卷", Language.ZH, "", "T-1", List.of(blocks));
    }

    static Picture picture() {
        var chart = new BufferedImage(900, 420, BufferedImage.TYPE_INT_RGB);
        var pen = chart.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 420);
        for (int i = 0; i < 6; i++) {
            pen.setColor(new Color(40 + 30 * i, 70, 120));
            pen.fillRect(60 + i * 130, 400 - i * 60, 90, i * 60);
        }
        pen.dispose();
        return new Picture(image(Pixels.png(chart).file()), "六根柱子，逐根升高", "图 1　各月拦截次数");
    }

    static Image image(byte[] file) {
        return ((Done<Image>) Image.of(file)).value();
    }

    private static List<Block> blocks(int rows) {
        var all = new ArrayList<Block>();
        all.add(new Cover(List.of(
                Cover.Row.of("填报单位", "示例科技有限公司"),
                Cover.Row.of("统一社会信用代码", "91350100M000100Y43"),
                Cover.Row.of("算法名称", "示例对话生成算法"),
                Cover.Row.of("算法类型", "生成合成类（深度合成）"),
                Cover.Row.of("评估负责人", "操作员甲"),
                Cover.Row.of("联系方式", ""),
                Cover.Row.of("评估时间", "2026年9月1日至2026年10月15日"))));
        all.add(new Heading(1, "一、算法基本情况"));
        all.add(new Heading(2, "（一）服务概述"));
        all.add(Paragraph.of("本服务向境内公众提供文本生成，用户以自然语言提问，系统在检索知识库之后给出回答，并在显著位置标注“人工智能生成”。"
                + "自评估工作依据《互联网信息服务深度合成管理规定》第十五条、《互联网信息服务算法推荐管理规定》第二十四条以及《生成式人工智能服务管理暂行办法》第十七条开展，"
                + "评估范围包括训练数据、模型、服务、用户权益保护和应急处置；评估结论为自查结果，不代表任何机关的审批意见。"));
        all.add(new Paragraph(Prose.of("本期共审查请求")
                .strong(" 1,284,503 次")
                .then("，拦截率为 0.42%（约～0.4%），误拦申诉 37 件，其中 29 件在 2 个工作日内办结；人名用字如：")
                .strong(RARE)
                .then("等均应完整显示。Fengni gateway v0.1 & <script>alert(1)</script> 原样印出。")));
        all.add(new Heading(3, "1.运行环境"));
        all.add(Items.bullets("部署在境内的两处机房，互为备份；", "日志留存不少于六个月，并以哈希链防止篡改；", "模型版本变更前重新评估。"));
        all.add(new Heading(2, "（二）风险与防控"));
        all.add(Items.numbers("识别并记录风险；", "制定防控措施，明确责任人与完成时限，逐项留存证据，供主管部门监督检查时调取；", "每季度复核。"));
        all.add(new Note(Note.Weight.NOTE, Prose.of("表中“待补”项应当在提交之前补齐。")));
        all.add(new Note(Note.Weight.WARNING, Prose.of("本报告未经法定代表人签名并加盖公章，不得对外提交。")));
        all.add(new Heading(1, "二、测试结果"));
        all.add(Paragraph.of("各项测试按照同一组样本逐月进行，\n结果见图 1 和表 1。"));
        all.add(picture());
        all.add(new Table(
                "表 1　逐项测试记录",
                List.of(
                        new Column("序号", 8),
                        new Column("测试项", 22),
                        new Column("样本数", 12),
                        new Column("结论", 12),
                        new Column("说明", 46)),
                rows(rows)));
        all.add(new PageBreak());
        all.add(new Heading(1, "三、结论与签署"));
        all.add(Paragraph.of("经评估，本算法的主要风险均已有相应措施，尚有两项待整改，整改期限为三十日。"));
        all.add(new Signatures(List.of(
                new Party("填报单位", List.of(Blank.SEAL, Blank.DATE)),
                new Party("法定代表人（主要负责人）", List.of(Blank.SIGNATURE, Blank.DATE)))));
        return all;
    }

    private static List<List<Prose>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.of(
                        Prose.of(Integer.toString(i)),
                        Prose.of(List.of("涉诈话术", "虚假信息", "个人信息泄露", "未成年人保护").get(i % 4)),
                        Prose.of(Integer.toString(i * 125)),
                        i % 7 == 0 ? Prose.of("").strong("待整改") : Prose.of("通过"),
                        Prose.of(i % 3 == 0 ? "抽样由两人独立复核，意见一致；差异项已逐条登记，见附件。" : "符合要求。")))
                .toList();
    }
}
