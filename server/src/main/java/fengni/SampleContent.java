package fengni;

import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.cli.Exit;
import fengni.identity.EndUserDraft;
import fengni.offering.Offer;
import fengni.offering.Organisation;
import fengni.offering.OrganisationDraft;
import fengni.offering.ServiceDraft;
import fengni.offering.ServiceId;
import fengni.standing.HoldDraft;
import fengni.standing.HoldDraft.ReasonsDraft;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.util.Optional;
import java.util.Set;

/**
 * What a trial begins with: one organisation with one service, a verified and a suspended user, and a phrase of the
 * starter features that is blocked both ways. Nobody in it exists: the credit code names a region that is not assigned.
 */
final class SampleContent {
    static final String VERIFIED = "user-verified";
    static final String UNVERIFIED = "user-unverified";
    static final String SUSPENDED = "user-suspended";
    /** An entry of the starter features. */
    static final String BLOCKED = "出售枪支弹药";

    private static final String BY = "fengni sample";
    private static final String CREDIT_CODE = "91990000MA0000007X";
    private static final String REGISTRY_CODE = "91990000MA0000015Q";
    private static final String STORE_CODE = "91990000MA0000023K";
    private static final Set<String> OURS = Set.of(CREDIT_CODE, REGISTRY_CODE, STORE_CODE);
    /** One more than a trial has. */
    private static final Cursor ALL = new Cursor(0, OURS.size() + 1);

    private final ControlRooms rooms;

    SampleContent(ControlRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Puts in whatever of the sample is not there yet, so a start that was cut off is made good by the next.
     *
     * @throws StartRefused if the database, which may lie outside of the data folder, holds somebody else's organisation
     */
    ServiceId fill() {
        mustBeOurs();
        var organisation = provider();
        registry();
        store();
        var service = rooms.offerings.services(organisation.id()).stream()
                .findFirst()
                .orElseGet(() -> newService(organisation))
                .service()
                .id();
        new SampleLaunch(rooms.launchGate, organisation.id().value()).open(service);
        attest(service, VERIFIED);
        attest(service, SUSPENDED);
        suspend(new Subject.Account(service, SUSPENDED));
        return service;
    }

    /** Returns a fresh key of the service, shown this one time. */
    String key(ServiceId service) {
        return done(rooms.offerings.newKey(service, Optional.of("sample"), BY)).secret();
    }

    /** Returns the organisation that provides the service. */
    Organisation provider() {
        return organisation(CREDIT_CODE, "示例单位（试用）");
    }

    /** Returns the organisation that runs the registry. */
    Organisation registry() {
        return organisation(REGISTRY_CODE, "示例登记单位（试用）");
    }

    /** Returns the organisation that runs an app store. */
    Organisation store() {
        return organisation(STORE_CODE, "示例应用商店（试用）");
    }

    private void mustBeOurs() {
        boolean others = rooms.offerings.organisations(ALL).items().stream()
                .map(one -> one.creditCode().value())
                .anyMatch(code -> !OURS.contains(code));
        if (others) {
            throw new StartRefused(Exit.USAGE, "sample.database");
        }
    }

    private Organisation organisation(String creditCode, String name) {
        return rooms.offerings.organisations(ALL).items().stream()
                .filter(one -> one.creditCode().value().equals(creditCode))
                .findFirst()
                .orElseGet(() -> done(rooms.offerings.add(
                        new OrganisationDraft(Optional.of(name), Optional.of(creditCode), Optional.empty()), BY)));
    }

    private Offer newService(Organisation organisation) {
        return done(rooms.offerings.add(
                new ServiceDraft(
                        Optional.of(organisation.id().value()),
                        Optional.of("示例问答服务"),
                        Optional.of("文本问答"),
                        Set.of(),
                        Optional.empty()),
                BY));
    }

    private void attest(ServiceId service, String user) {
        done(rooms.users.register(
                service,
                new EndUserDraft(Optional.of(user), Optional.of("mobile_number"), Optional.empty(), Optional.empty()),
                BY));
    }

    private void suspend(Subject account) {
        rooms.standings.refresh();
        if (rooms.standings.of(account) instanceof Standing.Good) {
            done(rooms.holds.take(
                    account,
                    new HoldDraft(
                            Optional.of("suspend"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new ReasonsDraft(
                                    Optional.of("示例：用于试用“账号已暂停”的情形。"),
                                    Optional.of("示例管理规则"),
                                    Optional.of("在控制台恢复即可。"))),
                    BY));
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Faulty<T>(var faults) -> throw new IllegalStateException("the sample is wrong: " + faults);
            case Outcome.Absent<T>() -> throw new IllegalStateException("the sample asks for what is not there");
            case Outcome.Conflicting<T>(var fault) -> throw new IllegalStateException("the sample clashes: " + fault);
        };
    }
}
