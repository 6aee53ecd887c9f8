package fengni.label.sound;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class WavCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.WAV;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Sounds.wavs();
    }
}
