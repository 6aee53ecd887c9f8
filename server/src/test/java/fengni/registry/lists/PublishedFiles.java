package fengni.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Outcome;
import fengni.office.tables.FileTable;
import fengni.office.tables.TableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Lists as files, for tests: rows of no real subject, in the shape of published ones. */
final class PublishedFiles {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Path REAL = Path.of(System.getProperty("fengni.root", ".."), "..", "shared", "data", "lists");
    static final List<String> ALGORITHM_HEAD = List.of("序号", "算法名称", "角色", "主体名称", "应用产品", "主要用途", "备案编号", "备注");

    private PublishedFiles() {}

    /** A number of the published form whose check digit fits, found by trying: nothing in the program makes one. */
    static String number(int serial) {
        for (int last = 1; last < 10; last += 2) {
            var number = "网信算备1101081234567" + "0124" + "%03d".formatted(serial) + last + "号";
            if (fengni.law.NumberCheck.of(number, TODAY) instanceof fengni.law.NumberCheck.Fits) {
                return number;
            }
        }
        throw new AssertionError("no last digit fits " + serial);
    }

    static List<String> row(int serial) {
        boolean supports = serial % 4 == 0;
        return List.of(
                Integer.toString(serial),
                "样例生成算法-" + serial,
                supports ? "服务技术支持者" : "服务提供者",
                "样例科技（北京）有限公司" + serial % 7,
                supports ? "--" : "样例甲（网站）、样例乙(APP、小程序)",
                "应用于图像生成场景，根据用户输入的文本，\n生成图像。",
                number(serial),
                serial % 5 == 0 ? "已注销" : serial % 3 == 0 ? "2024年8月，新增关联产品：样例乙(APP)" : "");
    }

    static String csv(List<List<String>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int at = 0; at < row.size(); at++) {
                text.append(at == 0 ? "" : ",")
                        .append('"')
                        .append(row.get(at).replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    static List<FileTable> tables(byte[] file) {
        return switch (TableFile.read(file)) {
            case Outcome.Done<List<FileTable>>(var tables) -> tables;
            case Outcome.Faulty<List<FileTable>>(var faults) -> throw new AssertionError(faults.toString());
            case Outcome.Absent<List<FileTable>>(), Outcome.Conflicting<List<FileTable>>(var _) ->
                throw new AssertionError("no such answer");
        };
    }

    static ReadList read(byte[] file) {
        return ListReader.read(tables(file), TODAY);
    }

    static boolean hasReal() {
        return Files.isDirectory(REAL);
    }

    static void whole(ReadList list, int rows) {
        assertThat(list.findings().stream().filter(one -> !one.taken()).toList())
                .isEmpty();
        assertThat(list.rows()).hasSize(rows);
    }
}
