package fengni.offering;

import java.util.Optional;
import java.util.Set;

/**
 * One service that an organisation offers, as every record of a request names it.
 *
 * @param organisation the provider or supporter who answers for the service
 * @param providerCode the organisation's 27-character code, written into every mark
 * @param function the product function that this service serves; one function has exactly one algorithm filing
 * @param filing the filing number exactly as a person entered it, or empty while there is none
 * @param models the models that this service may ask; empty means every model of the installation
 */
public record Service(
        ServiceId id,
        OrganisationId organisation,
        String organisationName,
        String providerCode,
        String name,
        String function,
        Optional<String> filing,
        Set<String> models) {
    public Service {
        models = Set.copyOf(models);
    }

    /** Returns whether this service may ask for the model. */
    public boolean mayAsk(String model) {
        return models.isEmpty() || models.contains(model);
    }
}
