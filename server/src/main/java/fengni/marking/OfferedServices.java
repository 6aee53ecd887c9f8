package fengni.marking;

import fengni.offering.ServiceId;

/** What this room must know of the services: which there are. */
public interface OfferedServices {
    boolean offers(ServiceId service);
}
