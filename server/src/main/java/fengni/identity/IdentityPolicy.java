package fengni.identity;

/** When a service asks for the real identity of its users (deep synthesis provisions, Art. 9). */
public sealed interface IdentityPolicy {
    /** Every request needs a verified user: the default of a provider who serves the public. */
    record EveryRequest() implements IdentityPolicy {}

    /** Only releasing information needs a verified user; generating for oneself does not. */
    record ReleaseOnly() implements IdentityPolicy {}

    /** The customer is an organisation, known by its credit code; its own users are its own duty (technical supporters). */
    record CustomerOrganisation(String creditCode) implements IdentityPolicy {}

    /** The service is not offered to the public. */
    record NotOfferedToPublic() implements IdentityPolicy {}

    /** The stable name in tables and JSON. */
    default String word() {
        return switch (this) {
            case EveryRequest() -> "every_request";
            case ReleaseOnly() -> "release_only";
            case CustomerOrganisation(var _) -> "customer_organisation";
            case NotOfferedToPublic() -> "not_offered_to_public";
        };
    }
}
