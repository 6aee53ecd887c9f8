package fengni.registry;

import com.zaxxer.hikari.HikariDataSource;
import fengni.TestDatabase;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.attachments.Attachments;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.SubjectDossier;
import fengni.correspondence.ReceivedFiles;
import fengni.gateway.MemoryRecorder;
import fengni.law.FilingAct;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry over a real database, with a list for an outbox and a clock that tests may turn. */
public final class RegistryHouse implements AutoCloseable {
    public static final String OPERATOR = "91350100M000100Y43";
    /** The code of the organisation that runs the registry. */
    static final String REGISTRY = "91990000MA0000015Q";

    static final Whose WHOSE = new Whose("示例园区算法登记台", "PARK", "registry@park.example", "为本园区企业登记算法。");

    /** Officers 1 to 5 of the registry, and 9 in the pay of the operator. */
    static final List<SignedIn> STAFF = Stream.of(1L, 2L, 3L, 4L, 5L, 9L)
            .map(person -> visit(person, person == 9 ? 1 : 2).who())
            .toList();

    final DataSource database = pooled(TestDatabase.migrated());
    final Path folder = folder();
    public final Vault vault = Vault.open(folder.resolve("vault"));
    final MemoryRecorder records = new MemoryRecorder();
    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    final Shelves shelves = Shelves.over(database, vault);
    final Surroundings around = new Surroundings(
            records,
            () -> letters::add,
            now::get,
            new TransactionTemplate(new JdbcTransactionManager(database)),
            new ReviewTerm(Rulebook::published, WorkingDays::published));
    final Intake intake = new Intake(shelves, around);
    final Desk desk = new Desk(shelves, around);
    final List<String> opened = new CopyOnWriteArrayList<>();
    final Officers officers =
            new Officers(vault, organisation -> Optional.of(codes(organisation)), now::get, () -> STAFF);
    final DeskMoves moves = new DeskMoves(shelves, around, officers);
    final PlaceDesks placeDesks = new PlaceDesks(shelves, around, officers);
    final Cabinet cabinet = new Cabinet(
            shelves,
            desk,
            moves,
            (visit, receipt) -> opened.add(visit.who().login() + " " + receipt),
            new ReceivedFiles(new Attachments(database, vault, now::get, around.transactions())));
    final Registry registry = new Registry(shelves, around);

    void settle() {
        shelves.whose().set(WHOSE, "guanli", now.get());
    }

    void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    static Officer officer(long person) {
        return new Officer(person, "officer" + person, "审核员 00000" + person, Optional.of(REGISTRY));
    }

    /** Returns the same person, but in the pay of the operator. */
    static Officer ofOperator(long person) {
        return new Officer(person, "officer" + person, "审核员 00000" + person, Optional.of(OPERATOR));
    }

    static Visit visit(long person, long organisation) {
        var who = new SignedIn(person, "officer" + person, "审核员", organisation, Set.of(Role.REGISTRY_OFFICER));
        return new Visit(who, "127.0.0.1");
    }

    private static String codes(long organisation) {
        return organisation == 1 ? OPERATOR : REGISTRY;
    }

    /** Reads what an operator wrote; returns what goes back. */
    public List<LetterContent> reads(Letter letter) {
        int before = letters.size();
        intake.read(letter);
        return since(before);
    }

    /** One person takes a step of the dossier that an operator calls so; returns what goes back. */
    public List<LetterContent> takes(UUID name, long person, FilingAct act) {
        int before = letters.size();
        done(shelves.dossiers().find(OPERATOR, name).orElseThrow(), officer(person), act, "理由");
        return since(before);
    }

    private List<LetterContent> since(int before) {
        return letters.subList(before, letters.size()).stream()
                .map(Letter::content)
                .toList();
    }

    /** Returns every version of a public entry: its end, if it has ended, its number and what it changed. */
    public List<String> listed(String number) {
        return shelves.filings().versions(number).stream()
                .map(one -> one.end().map(end -> end.state() + " ").orElse("") + one.version() + " " + one.changes())
                .toList();
    }

    /** Opens the registry. */
    public static RegistryHouse open(Instant now) {
        var house = new RegistryHouse();
        house.settle();
        house.now.set(now);
        return house;
    }

    Dossier send(LetterContent content) {
        intake.read(letter(content));
        return shelves.dossiers().find(OPERATOR, content.about()).orElseThrow();
    }

    public static Letter letter(LetterContent content) {
        return new Letter(UUID.randomUUID(), OPERATOR, Face.REGISTRY, Instant.EPOCH, content);
    }

    /** Returns a subject that two officers approved. */
    UUID approvedSubject() {
        var subject = send(subject(UUID.randomUUID(), 1));
        var claimed = done(subject, officer(1), FilingAct.CLAIM, "");
        var proposed = done(claimed, officer(1), FilingAct.PROPOSE, "材料齐全");
        return done(proposed, officer(2), FilingAct.APPROVE, "").name();
    }

    /** Returns an algorithm that one officer proposed. */
    Dossier proposed(UUID subject) {
        var dossier = send(algorithm(UUID.randomUUID(), 1, subject));
        var claimed = done(dossier, officer(1), FilingAct.CLAIM, "");
        return done(claimed, officer(1), FilingAct.PROPOSE, "材料齐全");
    }

    /** Returns copies of a dossier with its papers, made in the database: many at once. */
    List<Dossier> copies(Dossier dossier, int count) {
        var jdbc = JdbcClient.create(database);
        var ids = jdbc.sql("""
                        insert into registry_dossier (operator, name, kind, subject, title, state, version, revision,
                        received_at, first_officer) select operator, gen_random_uuid(), kind, subject, title, state,
                        version, revision, received_at, first_officer from registry_dossier, generate_series(1, :count)
                        where id = :id returning id""")
                .param("count", count)
                .param("id", dossier.id())
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert into registry_version select d.id, v.version, 'C' || d.id, v.received_at
                        from registry_version v, registry_dossier d where v.dossier = :id and d.id in (:ids)""").param("id", dossier.id()).param("ids", ids).update();
        jdbc.sql("""
                        insert into registry_field select d.id, f.version, f.part, f.place, f.key, f.value
                        from registry_field f, registry_dossier d where f.dossier = :id and d.id in (:ids)""").param("id", dossier.id()).param("ids", ids).update();
        return ids.stream()
                .map(id -> shelves.dossiers().find(Objects.requireNonNull(id)).orElseThrow())
                .toList();
    }

    Dossier done(Dossier dossier, Officer who, FilingAct act, String words) {
        var asked = new Asked(act, dossier.revision(), words, List.of());
        return desk.take(who, dossier.id(), asked) instanceof Outcome.Done<Dossier>(var moved)
                ? moved
                : fail(desk.take(who, dossier.id(), asked));
    }

    private static Dossier fail(Object outcome) {
        throw new AssertionError(outcome.toString());
    }

    public static SubjectDossier subject(UUID name, int version) {
        return new SubjectDossier(
                name,
                version,
                fields(
                        "subject.name", "示例科技有限公司",
                        "subject.credit-code", OPERATOR,
                        "subject.kind", "企业",
                        "subject.place", "浙江省杭州市西湖区",
                        "subject.representative", "法定代表人甲",
                        "subject.officer", "责任人乙",
                        "subject.officer-phone", "13800000000",
                        "subject.officer-mail", "officer@example.cn"));
    }

    public static AlgorithmDossier algorithm(UUID name, int version, UUID subject) {
        return new AlgorithmDossier(
                name,
                version,
                subject,
                fields(
                        "algorithm.type", "生成合成类",
                        "algorithm.role", "provider",
                        "algorithm.name", "小云图像生成算法",
                        "algorithm.launch", "2026-12-01",
                        "algorithm.introduction", version == 1 ? "生成图像" : "根据用户输入的文字描述，生成与描述相符的图像。",
                        "algorithm.output", version == 1 ? "图像" : "图像\n文本",
                        "algorithm.implicit-label", "yes"),
                List.of(fields(
                        "product.name", "小云绘图", "product.form", "网站", "product.address", "https://draw.example.cn")));
    }

    public static SequencedMap<String, String> fields(String... pairs) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    Map<String, Object> lastDecision() {
        return records.last().decision();
    }

    /** Rules are looked at here, not power cuts: commits need not wait for the disk. */
    public static DataSource pooled(DataSource source) {
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("set synchronous_commit = off");
        return pool;
    }

    @Override
    public void close() {
        ((HikariDataSource) database).close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fengni-registry");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public DataSource database() {
        return database;
    }

    public PublicList list() {
        return new PublicList(shelves);
    }

    public DeclaredTable declared() {
        return new DeclaredTable(database, vault);
    }

    public Instant now() {
        return now.get();
    }

    /** Files an algorithm with these papers; returns its number. */
    public String filed(AlgorithmDossier papers) {
        var proposed = done(done(send(papers), officer(1), FilingAct.CLAIM, ""), officer(1), FilingAct.PROPOSE, "齐全");
        done(proposed, officer(2), FilingAct.GRANT, "");
        return shelves.filings().list(Narrowing.none(), 0, 1).getFirst().number();
    }

    public UUID approved() {
        return approvedSubject();
    }
}
