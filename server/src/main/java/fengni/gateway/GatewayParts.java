package fengni.gateway;

import fengni.evidence.Recorder;
import fengni.identity.IdentityDecision;
import fengni.marking.LabelPolicy;
import fengni.offering.Admission;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import fengni.offering.Upstream;
import fengni.screen.FeatureSet;
import fengni.standing.OrderMeasure;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What the gateway needs of the other rooms. Everything here is called by many threads at once, on the way of a request:
 * it answers from memory or within milliseconds.
 *
 * @param features asked on every request, since editors publish a new set while requests run
 */
public record GatewayParts(
        ServicesByKey services,
        Upstreams upstreams,
        IdentityCheck identity,
        LaunchCheck launch,
        StandingCheck standing,
        StandingNews standingNews,
        OrderCheck orders,
        Supplier<FeatureSet> features,
        LabelPolicies labels,
        ProduceIds produceIds,
        Recorder recorder) {

    @FunctionalInterface
    public interface ServicesByKey {
        /** Returns the service that this bearer key belongs to. */
        Optional<Service> byKey(String key);
    }

    /** Where the models of a service are. */
    public interface Upstreams {
        Optional<Upstream> forModel(Service service, String model);

        /** Returns the names of the models that the service may ask, in the order to show them. */
        List<String> models(Service service);
    }

    @FunctionalInterface
    public interface IdentityCheck {
        /**
         * Decides whether the request may go on (Art. 9).
         *
         * @param user the service's own name for its user, if the request gave one
         */
        IdentityDecision decide(Service service, Optional<String> user);
    }

    /** Which service answers whom, before anything is asked about the person. */
    public interface LaunchCheck {
        /**
         * Decides whether the service answers.
         *
         * @param user the service's own name for its user, if the request gave one
         */
        Admission admit(ServiceId service, Optional<String> user);

        /** Calls {@code changed} soon after a service opened or closed, or its list of testers changed. */
        Subscription subscribe(Consumer<ServiceId> changed);
    }

    @FunctionalInterface
    public interface StandingCheck {
        Standing of(Subject subject);
    }

    public interface StandingNews {
        /** Calls {@code changed} soon after the standing of a subject changed; the result ends the subscription. */
        Subscription subscribe(Consumer<Subject> changed);

        /** Returns since when this node may not know the newest holds, or empty if it does. */
        Optional<Instant> staleSince();
    }

    /** What orders of authorities stop (Art. 21(2)). */
    public interface OrderCheck {
        /** Returns how many orders stand. */
        int size();

        /** Returns the order by which the service must answer nobody. */
        Optional<OrderMeasure> stopping(Service service);

        /**
         * Calls {@code changed} soon after an order took effect or ended.
         *
         * @param changed returns how many answers it broke off
         */
        Subscription subscribe(IntSupplier changed);
    }

    /** An ear that can be taken away. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    @FunctionalInterface
    public interface LabelPolicies {
        LabelPolicy of(ServiceId service);
    }

    @FunctionalInterface
    public interface ProduceIds {
        /** Returns a number for new content that was never given before (GB 45438-2025, ProduceID). */
        String next(Service service);
    }
}
