package fengni.label.sound;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class Mp3CarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.MP3;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Sounds.mp3s();
    }
}
