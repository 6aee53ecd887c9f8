package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The main job, top to bottom. A request passes the stages in this order until one stops it; the evidence of a stop is
 * kept as surely as that of an answer, and nothing is asked of a model before the request is on record.
 *
 * <p>Whose request it is stands before the first stage: {@link ServiceRoute} finds the service by its key, since every record
 * names one.
 *
 * <p>The stages after {@link AskModel} don't wait for the model: each puts a sieve on the answer, through which every
 * piece of it passes on its way to the client.
 */
final class Pipeline {
    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());

    private final List<Stage> stages;

    Pipeline(List<Stage> stages) {
        this.stages = List.copyOf(stages);
    }

    /** What the stages leave behind. */
    record Books(RequestRecords records, HourlyFacts facts) {}

    /** What the stages work with. */
    record Workshop(GatewaySettings settings, Json json) {}

    static Pipeline of(
            GatewayParts parts, Books books, Guardroom guardroom, UpstreamClient upstream, Workshop workshop) {
        var json = workshop.json();
        var settings = workshop.settings();
        var stages = new ArrayList<Stage>(List.of(
                new CheckOrders(parts.orders()),
                new CheckIdentity(parts.identity()),
                new CheckLaunch(parts.launch()),
                new CheckStanding(parts.standing(), InstantSource.system()),
                new ScreenInput(parts.features(), json),
                new ChooseModel(parts.upstreams()),
                new GuardInput(guardroom, json),
                new KeepRequest(books.records()),
                new NoteQuestion(books.facts()),
                new AskModel(upstream, settings, json),
                new ScreenOutput(parts.features(), settings.caps(), json),
                new GuardOutput(guardroom, json),
                new MarkAnswer(parts.labels(), parts.produceIds()),
                new NoteAnswer(books.facts())));
        if (guardroom.isEmpty()) {
            stages.removeIf(stage -> stage instanceof GuardInput || stage instanceof GuardOutput);
        }
        return new Pipeline(stages);
    }

    Step run(Exchange asked) {
        var exchange = asked;
        for (var stage : stages) {
            switch (pass(stage, exchange)) {
                case Go(var next) -> exchange = next;
                case Stop stop -> {
                    return stop;
                }
            }
        }
        return new Go(exchange);
    }

    /** A fault of our own stops the exchange as far as it came, so that the record of an admitted one has its end. */
    private static Step pass(Stage stage, Exchange exchange) {
        try {
            return stage.apply(exchange);
        } catch (NotRecorded e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a stage failed", e);
            return Stop.ofFault(exchange, e);
        }
    }
}
