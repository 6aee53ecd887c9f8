package fengni.label;

import java.nio.file.Path;

/** Marks one file into many others, one after another, until somebody kills it. */
final class MarkingProgram {
    private MarkingProgram() {}

    public static void main(String... arguments) throws Exception {
        var in = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]);
        for (int i = 0; ; i++) {
            Marker.mark(in, folder.resolve(i + ".jpg"), MarkOrder.of(CarrierContract.LABEL));
            System.out.println(i);
        }
    }
}
