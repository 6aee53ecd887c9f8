package fengni.offering;

import fengni.law.CreditCode;
import fengni.law.ProviderCode;

/**
 * Who answers for services.
 *
 * @param providerCode built from the credit code; written into every mark of the organisation's services
 * @param version the news that brought this state
 */
public record Organisation(
        OrganisationId id, String name, CreditCode creditCode, ProviderCode providerCode, long version) {}
