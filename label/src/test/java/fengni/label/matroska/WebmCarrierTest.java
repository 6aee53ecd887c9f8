package fengni.label.matroska;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class WebmCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.WEBM;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return new Mkvs("webm").examples();
    }
}
