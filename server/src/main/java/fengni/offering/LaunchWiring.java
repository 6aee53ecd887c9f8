package fengni.offering;

import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.news.NewsTable;
import fengni.offering.LaunchState.Ground.Proven;
import fengni.offering.LaunchState.Public;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The launch gate with every room that knows of proofs, what it asks people to do, and by when. */
@Configuration(proxyBeanMethods = false)
class LaunchWiring {
    private static final Wording RULE = new Wording("深度合成管理规定第十九条、第二十条", "Deep synthesis provisions, Arts 19 and 20");

    /** Going public comes after everything that it needs. */
    private static final int LAST = 95;

    @Bean
    LaunchBooks launchBooks(DataSource database, NewsTable news) {
        return new LaunchBooks(database, news);
    }

    @Bean
    LaunchGate launchGate(
            LaunchBooks books,
            ObjectProvider<LaunchProofs> proofs,
            ObjectProvider<LaunchBar> bars,
            Recorder recorder,
            InstantSource clock) {
        var rooms = new LaunchGate.Rooms(
                () -> proofs.orderedStream().toList(),
                () -> bars.orderedStream().toList());
        return new LaunchGate(books, rooms, recorder, clock);
    }

    @Bean
    Testers testers(LaunchBooks books, Recorder recorder, InstantSource clock) {
        return new Testers(books, recorder, clock);
    }

    @Bean
    LaunchProofs enteredNumber(Offerings offerings) {
        return new EnteredNumber(offerings);
    }

    /** What waits for somebody is a line of its own; the last line is done once every service went public with proofs. */
    @Bean
    TaskSource launchTasks(LaunchGate gate, OwnServices services) {
        return organisation -> {
            var stands = services.of(organisation).stream()
                    .map(offer -> new Stand(offer, gate.of(offer.service().id())))
                    .toList();
            return Stream.of(
                            first(stands, stand -> stand.launch().asked().isPresent())
                                    .map(stand -> task("approve", stand, Status.TO_DO, 5)),
                            first(stands, Stand::endless).map(stand -> task("mend", stand, Status.TO_DO, 6)),
                            Optional.of(publish(stands)))
                    .flatMap(Optional::stream)
                    .toList();
        };
    }

    @Bean
    DueSource launchDue(LaunchGate gate, OwnServices services) {
        return organisation -> services.of(organisation).stream()
                .flatMap(offer -> gate.of(offer.service().id()).exception().stream()
                        .flatMap(exception -> exception.until().stream())
                        .map(day -> new Due(
                                "offering.launch.due",
                                offer.service().name(),
                                LaunchPages.path(offer),
                                new Deadline.Firm(day),
                                RULE)))
                .toList();
    }

    /** A service and where it stands at the gate. */
    private record Stand(Offer offer, Launch launch) {
        boolean endless() {
            return launch.exception()
                    .filter(exception -> exception.until().isEmpty())
                    .isPresent();
        }

        boolean proven() {
            return launch.state() instanceof Public(Proven());
        }
    }

    private static Task publish(List<Stand> stands) {
        return first(stands, stand -> !stand.proven())
                .map(stand -> task("publish", stand, Status.TO_DO, LAST))
                .orElseGet(() -> stands.isEmpty()
                        ? new Task(
                                "offering.task.publish",
                                "offering.task.publish.hint",
                                "/services",
                                Status.NOT_YET,
                                LAST)
                        : task("publish", stands.getFirst(), Status.DONE, LAST));
    }

    private static Task task(String what, Stand stand, Status status, int order) {
        var key = "offering.task." + what;
        return new Task(key, key + ".hint", LaunchPages.path(stand.offer()), status, order);
    }

    private static Optional<Stand> first(List<Stand> stands, Predicate<Stand> which) {
        return stands.stream().filter(which).findFirst();
    }
}
