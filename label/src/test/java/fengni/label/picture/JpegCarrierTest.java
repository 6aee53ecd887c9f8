package fengni.label.picture;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class JpegCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.JPEG;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Pictures.jpegs();
    }
}
