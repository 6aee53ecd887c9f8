package fengni.label.book;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class OfdCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.OFD;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Books.ofds();
    }
}
