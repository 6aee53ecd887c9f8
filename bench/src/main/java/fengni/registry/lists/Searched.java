package fengni.registry.lists;

import fengni.office.tables.FileTable;
import fengni.registry.SearchedFilings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both lists that a registry searches, filled. Stands in this package because their tables are private to it. */
@NullMarked
public final class Searched {
    private static final int SEED = 20261122;
    private static final int LISTS = 20;
    private static final String[] PLACES = {"北京", "上海", "深圳", "杭州", "广州", "成都", "南京", "武汉", "西安", "苏州"};
    private static final String[] WORDS = {
        "图像", "视频", "语音", "文本", "对话", "翻译", "绘画", "客服", "办公", "教育", "医疗", "金融", "数字人", "歌声", "代码", "检索"
    };
    private static final String LETTERS = "云智慧星海天山河明月风行远图文思语声光影景创新科华信达通联合众享乐优佳美";

    private final DataSource database;
    private final ListTables tables;
    private final SearchedFilings filings;
    private final Random random = new Random(SEED);

    public Searched(DataSource database) {
        this.database = database;
        this.tables = ListTables.over(database);
        this.filings = new SearchedFilings(database);
    }

    /** Fills both with so many records. */
    public void fill(int records) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        for (int list = 0; list < LISTS; list++) {
            int number = list;
            transactions.executeWithoutResult(status -> list(number, records / LISTS));
        }
        JdbcClient.create(database).sql("vacuum analyze").update();
    }

    private void list(int number, int records) {
        var rows = IntStream.range(number * records, (number + 1) * records)
                .mapToObj(this::row)
                .toList();
        var draft = new ListDraft("清单 " + number, "2026-07-17", "");
        var act = new ListImport.Act(Instant.EPOCH, "bench");
        var file = new ListFile("bench.csv", "bench-" + number, new byte[1]);
        long id = tables.imports()
                .add(new ListImportTable.Fresh(draft, LocalDate.of(2026, 7, 17), file, rows.size(), act));
        tables.rows().add(id, rows);
        tables.imports().confirm(id, act);
        rows.forEach(row ->
                filings.add(row.name(), row.subject(), row.products().getFirst().name()));
    }

    /** Returns how many rows of imported lists a search finds. */
    public int imported(String text) {
        return tables.rows().search(text, Optional.empty(), 0, 51).size();
    }

    /** Returns how many records of the registry's own list a search finds. */
    public int own(String text) {
        return filings.search(text);
    }

    /** Asks the same of imported rows without the index, as the plain way does. */
    public int scanned(String text) {
        return JdbcClient.create(database)
                .sql("""
                        select r.* from registry_list_row r join registry_list_import i on i.id = r.import
                        where i.state = 'in_use' and (:text = '' or position(lower(:text) in lower(r.number || ' ' ||
                        r.name || ' ' || r.subject || ' ' || array_to_string(r.product_names, ' '))) > 0)
                        order by r.id desc limit 51""")
                .param("text", text)
                .query()
                .listOfRows()
                .size();
    }

    /** Returns what somebody may type: whole and part names, rare and common words, parts of numbers, and what is nowhere. */
    public List<String> texts(int count) {
        var asked = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            asked.add(
                    switch (at % 8) {
                        case 0 -> name(2);
                        case 1 -> name(3);
                        case 2 -> WORDS[random.nextInt(WORDS.length)] + "生成";
                        case 3 -> PLACES[random.nextInt(PLACES.length)] + name(2);
                        case 4 -> "11010800%05d".formatted(random.nextInt(100_000));
                        case 5 -> "算法";
                        case 6 -> "查无此名" + name(1);
                        default -> name(1) + "AI";
                    });
        }
        return asked;
    }

    private ReadRow row(int serial) {
        var name = name(3);
        return new ReadRow(
                new Spot(FileTable.Part.FILE, "", serial),
                ListSeries.DEEP_SYNTHESIS,
                "样例编号1101080%07d0124%03d".formatted(serial, serial % 1000),
                name + WORDS[random.nextInt(WORDS.length)] + "生成合成算法",
                Optional.of("provider"),
                "",
                PLACES[random.nextInt(PLACES.length)] + name(2) + "科技有限公司",
                List.of(new PublishedRow.Product(name + "AI助手", "APP"), new PublishedRow.Product(name(2) + "平台", "网站")),
                "应用于" + WORDS[random.nextInt(WORDS.length)] + "场景，根据用户输入的文本，生成相应的内容。",
                "",
                "",
                "",
                false);
    }

    private String name(int letters) {
        var name = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
