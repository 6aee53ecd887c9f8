package fengni.offering;

import fengni.access.FirstOrganisation;
import fengni.access.ServiceKeys;
import fengni.access.ServiceOwners;
import fengni.answers.Cursor;
import fengni.correspondence.OperatorCodes;
import fengni.pages.AggregateSource;
import fengni.pages.Figure;
import fengni.pages.OrganisationNames;
import fengni.pages.Organisations;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers what the rooms below must know of organisations, services and keys. */
@Configuration(proxyBeanMethods = false)
class OfferingWiring {
    @Bean
    OwnServices ownServices(Offerings offerings) {
        return new OwnServices(offerings);
    }

    @Bean
    OrganisationNames organisationNames(Offerings offerings) {
        return id -> OrganisationId.of(id).flatMap(offerings::organisation).map(Organisation::name);
    }

    @Bean
    Organisations organisations(Offerings offerings) {
        return () -> {
            var all = new ArrayList<Long>();
            while (true) {
                var last = all.isEmpty() ? 0 : all.getLast();
                var page = offerings
                        .organisations(new Cursor(last, Cursor.LONGEST))
                        .items();
                page.forEach(organisation -> all.add(organisation.id().value()));
                if (page.size() < Cursor.LONGEST) {
                    return List.copyOf(all);
                }
            }
        };
    }

    @Bean
    AggregateSource offeringFigures(Organisations organisations, OwnServices services) {
        return () -> organisations.all().stream()
                .map(organisation -> new Figure(
                        organisation,
                        "offering.services.title",
                        "offering.figure.services",
                        services.of(organisation).size()))
                .toList();
    }

    @Bean
    OperatorCodes operatorCodes(Offerings offerings) {
        return id -> OrganisationId.of(id)
                .flatMap(offerings::organisation)
                .map(organisation -> organisation.creditCode().value());
    }

    @Bean
    FirstOrganisation firstOrganisation(Offerings offerings) {
        return () -> offerings.organisations(new Cursor(0, 1)).items().stream()
                .map(organisation -> organisation.id().value())
                .findFirst();
    }

    @Bean
    ServiceKeys serviceKeys(Services services) {
        return key -> services.byKey(key).map(service -> service.id().value());
    }

    /** Asks the database, not the gateway's view: a service is its organisation's from the moment it is there. */
    @Bean
    ServiceOwners serviceOwners(Offerings offerings) {
        return id -> ServiceId.of(id)
                .flatMap(offerings::service)
                .map(offer -> offer.service().organisation().value());
    }

    @Bean
    TaskSource offeringTasks(Offerings offerings, OwnServices services) {
        return organisation -> {
            var own = services.of(organisation);
            var keyed = own.stream()
                    .anyMatch(offer -> offerings.keys(offer.service().id()).stream()
                            .anyMatch(key -> key.revoked().isEmpty()));
            return List.of(
                    new Task(
                            "offering.task.service",
                            "offering.task.service.hint",
                            own.isEmpty() ? "/services/new" : "/services",
                            keyed ? Status.DONE : Status.TO_DO,
                            10),
                    new Task(
                            "offering.task.upstream",
                            "offering.task.upstream.hint",
                            "/upstreams",
                            offerings.upstreams().isEmpty() ? Status.TO_DO : Status.DONE,
                            20));
        };
    }
}
