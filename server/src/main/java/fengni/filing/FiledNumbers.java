package fengni.filing;

import fengni.offering.ServiceId;
import java.util.List;

/** Knows the numbers under which a registry filed what stands behind a service. */
@FunctionalInterface
interface FiledNumbers {
    List<FiledNumber> of(ServiceId service);
}
