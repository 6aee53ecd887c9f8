package fengni.label.sound;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class OpusCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.OPUS;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Sounds.opuses();
    }
}
