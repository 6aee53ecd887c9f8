package fengni.label.film;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class MovCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.MOV;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Films.mov();
    }
}
