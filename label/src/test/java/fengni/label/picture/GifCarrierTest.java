package fengni.label.picture;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class GifCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.GIF;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Gifs.all();
    }
}
