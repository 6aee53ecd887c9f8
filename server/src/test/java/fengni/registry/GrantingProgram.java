package fengni.registry;

import com.zaxxer.hikari.HikariDataSource;
import fengni.answers.Outcome.Done;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.Outboxes;
import fengni.gateway.MemoryRecorder;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Rulebook;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A registry in a process of its own: takes so many submissions, reviews and grants each, and says what it has promised only
 * after it has. Started again it goes on where the one before was killed.
 */
final class GrantingProgram {
    private static final int OFFICERS = 16;
    private static final List<FilingAct> WAY = List.of(FilingAct.CLAIM, FilingAct.PROPOSE, FilingAct.GRANT);

    private final Shelves shelves;
    private final Intake intake;
    private final Desk desk;
    private final UUID subject;

    private GrantingProgram(DataSource database, Vault vault, UUID subject) {
        var outbox = Outboxes.over(database, vault);
        var around = new Surroundings(
                new MemoryRecorder(),
                () -> outbox,
                InstantSource.system(),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new ReviewTerm(Rulebook::published, WorkingDays::published));
        this.shelves = Shelves.over(database, vault);
        this.intake = new Intake(shelves, around);
        this.desk = new Desk(shelves, around);
        this.subject = subject;
    }

    /** Arguments: address, user and password of the database, folder of the vault, dossier of the subject, submissions. */
    public static void main(String[] arguments) throws Exception {
        var database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        database.setUsername(arguments[1]);
        database.setPassword(arguments[2]);
        database.setMaximumPoolSize(OFFICERS);
        database.setConnectionInitSql("set synchronous_commit = on");
        var program = new GrantingProgram(database, Vault.open(Path.of(arguments[3])), UUID.fromString(arguments[4]));
        program.run(Integer.parseInt(arguments[5]));
        System.out.println("done");
    }

    private void run(int submissions) throws Exception {
        var next = new AtomicInteger();
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < OFFICERS; i++) {
                work.add(officers.submit(() -> {
                    for (int one = next.getAndIncrement(); one < submissions; one = next.getAndIncrement()) {
                        serve(name(one));
                    }
                }));
            }
            for (var done : work) {
                done.get();
            }
        }
    }

    static UUID name(int submission) {
        return UUID.nameUUIDFromBytes(("submission " + submission).getBytes(StandardCharsets.US_ASCII));
    }

    private void serve(UUID name) {
        if (shelves.dossiers().find(RegistryHouse.OPERATOR, name).isEmpty()) {
            intake.read(new Letter(
                    name,
                    RegistryHouse.OPERATOR,
                    Face.REGISTRY,
                    InstantSource.system().instant(),
                    RegistryHouse.algorithm(name, 1, subject)));
            System.out.println("taken " + name);
        }
        var dossier = shelves.dossiers().find(RegistryHouse.OPERATOR, name).orElseThrow();
        for (var act : WAY) {
            if (dossier.kind().procedure().acts(dossier.state()).contains(act)) {
                dossier = taken(dossier, act);
            }
        }
    }

    private Dossier taken(Dossier dossier, FilingAct act) {
        var who = RegistryHouse.officer(act == FilingAct.GRANT ? 2 : 1);
        var asked = new Asked(act, dossier.revision(), "理由", List.of());
        if (!(desk.take(who, dossier.id(), asked) instanceof Done<Dossier>(var moved))) {
            throw new IllegalStateException("the step was refused: " + desk.take(who, dossier.id(), asked));
        }
        if (moved.state() instanceof FilingState.Filed(var number)) {
            System.out.println("granted " + moved.name() + " " + number);
        }
        return moved;
    }
}
