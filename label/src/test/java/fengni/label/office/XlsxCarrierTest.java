package fengni.label.office;

import fengni.label.CarrierContract;
import fengni.label.Format;
import java.util.Map;

class XlsxCarrierTest extends CarrierContract {
    @Override
    protected Format format() {
        return Format.XLSX;
    }

    @Override
    protected Map<String, byte[]> examples() {
        var all = Packages.examples(Format.XLSX);
        var macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        all.put("workbook with macros", Packages.java(Packages.workbook(macros)));
        return all;
    }
}
