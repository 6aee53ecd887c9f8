package fengni.label.book;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class EpubCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.EPUB;
    }

    @Override
    protected Map<String, byte[]> examples() {
        return Books.epubs();
    }
}
