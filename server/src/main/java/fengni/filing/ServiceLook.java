package fengni.filing;

import fengni.law.lint.ServiceFacts;
import fengni.offering.Offer;

/** What is known of an own service when its filing is linted; whoever knows more of services takes this place. */
interface ServiceLook {
    ServiceFacts of(Offer offer);
}
