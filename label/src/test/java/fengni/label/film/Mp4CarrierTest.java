package fengni.label.film;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class Mp4CarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.MP4;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Films.mp4();
    }
}
