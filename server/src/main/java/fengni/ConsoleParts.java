package fengni;

import fengni.access.SecondFactorRule;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Recorder;
import fengni.features.CleanTexts;
import fengni.features.FeatureDatabase;
import fengni.features.Features;
import fengni.identity.Consents;
import fengni.identity.EndUsers;
import fengni.identity.IdentityPolicies;
import fengni.marking.LabelPolicies;
import fengni.marking.OfferedServices;
import fengni.marking.ProduceIds;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.Services;
import fengni.pages.PartSource;
import fengni.pages.PartState;
import fengni.pages.Tone;
import fengni.standing.Holds;
import fengni.standing.Standings;
import fengni.supervision.GatewayAddress;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;

/** Hands the rooms' objects to the console, which makes pages of them; the gateway works on the very same ones. */
record ConsoleParts(Keeping keeping, ControlRooms rooms, Optional<GatewayAddress> gateway, boolean trial) {
    /** Behind sign-in, whose chain stands at -100: it must be known who asks. */
    private static final int BEHIND_SIGN_IN = 0;

    void register(GenericApplicationContext context) {
        context.registerBean(DataSource.class, () -> keeping.database);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(Vault.class, () -> keeping.vault);
        context.registerBean(EvidenceReader.class, keeping.evidence::reader);
        context.registerBean(Recorder.class, keeping.evidence::recorder);
        context.registerBean(NewsTable.class, () -> rooms.news);
        context.registerBean(ProduceIds.class, () -> keeping.produceIds);
        context.registerBean(Offerings.class, () -> rooms.offerings);
        context.registerBean(Services.class, () -> rooms.services);
        context.registerBean(
                OfferedServices.class, () -> id -> rooms.offerings.service(id).isPresent());
        context.registerBean(EndUsers.class, () -> rooms.users);
        context.registerBean(Consents.class, () -> rooms.consents);
        context.registerBean(IdentityPolicies.class, () -> rooms.identityPolicies);
        context.registerBean(Holds.class, () -> rooms.holds);
        context.registerBean(Standings.class, () -> rooms.standings);
        context.registerBean(FeatureDatabase.class, () -> rooms.featureDatabase);
        context.registerBean(Features.class, () -> rooms.features);
        context.registerBean(
                CleanTexts.class, () -> new CleanTexts(Optional.of(keeping.folder.resolve("clean-texts"))));
        context.registerBean(LabelPolicies.class, () -> rooms.labels);
        context.registerBean(SecondFactorRule.class, () -> new SecondFactorRule(!trial));
        context.registerBean("recorded", FilterRegistrationBean.class, this::recorded);
        gateway.ifPresent(address -> {
            context.registerBean(GatewayAddress.class, () -> address);
            context.registerBean("gatewayPart", PartSource.class, () -> () -> gatewayState(address));
        });
        context.registerBean("databasePart", PartSource.class, () -> this::databaseState);
        context.registerBean("ledgerPart", PartSource.class, () -> this::ledgerState);
    }

    private FilterRegistrationBean<ConsoleRecords> recorded() {
        var registration = new FilterRegistrationBean<>(new ConsoleRecords(keeping.evidence.recorder()));
        registration.addUrlPatterns("/*");
        registration.setOrder(BEHIND_SIGN_IN);
        return registration;
    }

    private static PartState gatewayState(GatewayAddress address) {
        return state("gateway", Tone.GOOD, "gateway.up", address.base());
    }

    private PartState databaseState() {
        return rooms.poller
                .staleSince()
                .map(since -> state("database", Tone.BAD, "database.stale", since))
                .orElseGet(() -> state("database", Tone.GOOD, "database.fresh"));
    }

    private PartState ledgerState() {
        long size = keeping.ledger.size();
        long behind = keeping.evidence.indexBehind();
        return behind > 0
                ? state("ledger", Tone.WARN, "ledger.behind", size, behind)
                : state(
                        "ledger",
                        Tone.GOOD,
                        "ledger.records",
                        size,
                        keeping.ledger.checkpoint().size());
    }

    private static PartState state(String part, Tone tone, String words, Object... values) {
        return new PartState("supervision.part." + part, tone, "supervision.part." + words, List.of(values));
    }
}
