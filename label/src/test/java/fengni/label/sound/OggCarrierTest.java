package fengni.label.sound;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class OggCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.OGG;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Sounds.vorbises();
    }
}
