package fengni.label.film;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class M4aCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.M4A;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Films.m4a();
    }
}
