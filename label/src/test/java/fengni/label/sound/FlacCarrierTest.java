package fengni.label.sound;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class FlacCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.FLAC;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Sounds.flacs();
    }
}
