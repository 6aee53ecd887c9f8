package fengni;

import fengni.evidence.Recorder;
import fengni.features.FeatureDatabase;
import fengni.features.Features;
import fengni.identity.Consents;
import fengni.identity.EndUsers;
import fengni.identity.Identities;
import fengni.identity.IdentityPolicies;
import fengni.marking.LabelPolicies;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.LaunchBooks;
import fengni.offering.LaunchGate;
import fengni.offering.Launches;
import fengni.offering.Offerings;
import fengni.offering.Services;
import fengni.offering.Upstream;
import fengni.standing.Holds;
import fengni.standing.OrderMeasures;
import fengni.standing.OrdersInForce;
import fengni.standing.Standings;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The rooms whose state people change, on one database, and the poller that keeps the gateway's view of them fresh. */
final class ControlRooms implements AutoCloseable {
    final NewsTable news;
    final NewsPoller poller;
    final Offerings offerings;
    final Services services;
    final LaunchGate launchGate;
    final Launches launches;
    final EndUsers users;
    final Consents consents;
    final IdentityPolicies identityPolicies;
    final Identities identities;
    final Holds holds;
    final Standings standings;
    final OrdersInForce orders;
    final FeatureDatabase featureDatabase;
    final Features features;
    final LabelPolicies labels;

    /**
     * @param recorder keeps the holds that are laid and lifted, and how a service opens
     * @param configured upstreams that the configuration names
     * @param kept file that keeps the features in use from one start to the next
     */
    ControlRooms(DataSource database, Vault vault, Recorder recorder, List<Upstream> configured, Path kept) {
        var clock = Clock.systemUTC();
        news = new NewsTable(database);
        poller = new NewsPoller(news, NewsPoller.LONGEST, clock);
        offerings = new Offerings(database, news, vault, configured);
        services = new Services(offerings);
        var launchBooks = new LaunchBooks(database, news);
        launchGate = new LaunchGate(launchBooks, List::of, recorder, clock);
        launches = new Launches(launchBooks, clock);
        users = new EndUsers(database, news, vault, clock);
        consents = new Consents(database, news, clock);
        identityPolicies = new IdentityPolicies(database, news, clock);
        identities = new Identities(users, identityPolicies, consents);
        holds = new Holds(database, news, recorder, clock);
        standings = new Standings(holds, clock);
        orders = new OrdersInForce(new OrderMeasures(database, news), node(), clock);
        featureDatabase = new FeatureDatabase(database, news, clock);
        features = new Features(featureDatabase, kept);
        labels = new LabelPolicies(database, news, clock);
    }

    /** Reads everything once and keeps it fresh; what people change reaches the gateway within 250 ms. */
    void start() {
        poller.register("services", services::refresh);
        poller.register("launches", launches::refresh);
        poller.register("identities", identities::refresh);
        poller.register("orders", orders::refresh);
        poller.register("standings", standings::refresh);
        poller.register("features", features::refresh);
        poller.register("labels", labels::refresh);
        poller.start();
    }

    /** Names this process where several act by the same orders. */
    private static String node() {
        var host = Optional.ofNullable(System.getenv("HOSTNAME")).orElse("node");
        return host + "/" + ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        poller.close();
        features.close();
    }
}
