package fengni.filing;

import fengni.offering.LaunchProof;
import fengni.offering.LaunchProof.Kind;
import fengni.offering.LaunchProofs;
import fengni.offering.ServiceId;
import java.util.List;

/** A number (登记号) that a registry granted speaks for opening the service; the source says whose registry it is. */
record GrantedProofs(FiledNumbers numbers) implements LaunchProofs {
    @Override
    public List<LaunchProof> of(ServiceId service) {
        return numbers.of(service).stream()
                .filter(number -> number.ended().isEmpty())
                .map(number -> new LaunchProof(
                        Kind.FILING_NUMBER,
                        number.number(),
                        number.registry() + "（登记号）",
                        number.filed(),
                        "/services/" + service.value() + "/badge"))
                .toList();
    }
}
