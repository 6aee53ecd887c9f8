package fengni.bench;

import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.documents.Block;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Table;
import fengni.documents.Document;
import fengni.documents.Press;
import fengni.pages.Language;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a report of some fifty pages costs to print, cold and warm.
 *
 * <p>Run: {@code java -Xmx400m -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.PaperCost}
 */
public final class PaperCost {
    private static final int CHAPTERS = 25;
    private static final int ROUNDS = 6;
    private static final String SENTENCE = "评估范围包括训练数据、模型、服务、用户权益保护和应急处置，逐项留存证据，供监督检查时调取。";

    private PaperCost() {}

    public static void main(String... args) {
        var report = report();
        for (int round = 1; round <= ROUNDS; round++) {
            var pdf = timed(report, Press::pdf);
            var docx = timed(report, Press::docx);
            System.out.printf(
                    "round %d: PDF %d ms of processor, %d ms, %d KB; DOCX %d ms, %d KB; heap limit %d MB%n",
                    round,
                    pdf.processor(),
                    pdf.millis(),
                    pdf.kilobytes(),
                    docx.millis(),
                    docx.kilobytes(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private record Printed(long processor, long millis, int kilobytes) {}

    private static Printed timed(Document report, Function<Document, Outcome<byte[]>> press) {
        var threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        if (press.apply(report) instanceof Done<byte[]>(var file)) {
            return new Printed(
                    (threads.getCurrentThreadCpuTime() - worked) / 1_000_000,
                    (System.nanoTime() - start) / 1_000_000,
                    file.length >> 10);
        }
        throw new IllegalStateException("the report holds a character that no font has");
    }

    private static Document report() {
        var blocks = new ArrayList<Block>();
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            blocks.add(new Heading(1, chapter + "　评估项"));
            for (int i = 0; i < 4; i++) {
                blocks.add(Paragraph.of(SENTENCE.repeat(4)));
            }
            blocks.add(Table.of(List.of("序号", "测试项", "结论", "说明"), rows()));
        }
        return new Document("算法安全自评估报告", Language.ZH, "样例", "B-1", blocks);
    }

    private static List<List<String>> rows() {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> List.of(Integer.toString(i), "虚假信息", "通过", SENTENCE.substring(0, 20)))
                .toList();
    }
}
