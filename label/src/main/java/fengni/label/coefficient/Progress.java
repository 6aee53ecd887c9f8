package fengni.label.coefficient;

import java.util.Arrays;

/** What the scans of a picture told so far: each coefficient of each component once, and each further bit once. */
final class Progress {
    private static final int UNTOLD = -1;

    private final int[][] low;

    Progress(int components) {
        low = new int[components][Plane.BLOCK];
        for (int[] one : low) {
            Arrays.fill(one, UNTOLD);
        }
    }

    /** Takes a scan in; a picture that tells twice, or more exactly what it never told, could be read in several ways. */
    void take(ScanHead head) throws Undecodable {
        for (ScanHead.Part part : head.parts()) {
            var told = low[part.index()];
            if (head.first() > 0 && told[0] == UNTOLD) {
                throw new Undecodable("order of scans");
            }
            for (int i = head.first(); i <= head.last(); i++) {
                if (told[i] != (head.high() == 0 ? UNTOLD : head.high())) {
                    throw new Undecodable("order of scans");
                }
                told[i] = head.low();
            }
        }
    }

    /** Returns true if a scan of this component was there. */
    boolean knows(int component) {
        return low[component][0] != UNTOLD;
    }
}
