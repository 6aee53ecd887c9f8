package fengni.registry.shelf;

import fengni.access.Colleagues;
import fengni.access.Role;
import fengni.evidence.Recorder;
import fengni.pages.DueSource;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Task;
import fengni.pages.TaskSource;
import fengni.registry.verification.Verification;
import fengni.rulebook.Calendars;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the shelf review together. */
@Configuration(proxyBeanMethods = false)
class ShelfWiring {
    @Bean
    Work shelfWork(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new Work(recorder, clock, transactions);
    }

    @Bean
    Stock shelfStock(DataSource database, Vault vault) {
        return Stock.over(database, vault);
    }

    @Bean
    ShelfRules shelfRules() {
        return ShelfRules.shipped();
    }

    @Bean
    Rechecks shelfRechecks(Stock stock, ShelfRules rules, ObjectProvider<Verification> verification, Work work) {
        return new Rechecks(stock, rules, () -> Optional.ofNullable(verification.getIfAvailable()), work);
    }

    @Bean
    ShelfRounds shelfRounds(Rechecks rechecks) {
        return new ShelfRounds(rechecks);
    }

    @Bean
    Uploads shelfUploads(Stock stock, Rechecks rechecks, Work work) {
        return new Uploads(stock, rechecks, work);
    }

    @Bean
    Decisions shelfDecisions(Stock stock, ShelfRules rules, Colleagues colleagues, Work work) {
        return new Decisions(
                stock, rules, who -> colleagues.another(who.organisation(), Role.STORE_REVIEWER, who.person()), work);
    }

    @Bean
    Appeals shelfAppeals(Stock stock, Decisions decisions, Work work) {
        return new Appeals(stock, decisions, work);
    }

    @Bean
    Shelf storeShelf(Stock stock, ShelfRules rules, Decisions decisions, Rechecks rechecks, Work work) {
        return new Shelf(stock, rules, decisions, rechecks, work);
    }

    @Bean
    MenuEntry shelfEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.shelf.title", ShelfPages.HERE, 480);
    }

    @Bean
    MenuEntry shelfDecisionsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.shelf.decisions", ShelfDecisionPages.HERE, 481);
    }

    @Bean
    MenuEntry shelfAppealsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.shelf.appeals", ShelfAppealPages.HERE, 482);
    }

    @Bean
    DueSource shelfDues(Stock stock, ShelfRules rules, Calendars calendars) {
        return new ShelfDues(stock, rules, calendars);
    }

    /** Seen by store reviewers alone, since it leads behind their door. */
    @Bean
    TaskSource shelfTask(Shelf shelf) {
        return store -> {
            if (shelf.isEmpty(store)) {
                return List.of(task("upload", ShelfPages.HERE + "/upload", Task.Status.TO_DO));
            }
            var open = !shelf.changes(store).isEmpty();
            return List.of(task("changes", ShelfPages.HERE, open ? Task.Status.TO_DO : Task.Status.DONE));
        };
    }

    private static Task task(String word, String path, Task.Status status) {
        return new Task("registry.shelf.task." + word, "registry.shelf.task." + word + ".hint", path, status, 40);
    }
}
