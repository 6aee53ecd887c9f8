package fengni.label.vector;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class SvgCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.SVG;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Drawings.all();
    }
}
