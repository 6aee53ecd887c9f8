package fengni.label.picture;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class TiffCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.TIFF;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Tiffs.all();
    }
}
