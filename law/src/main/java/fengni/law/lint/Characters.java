package fengni.law.lint;

import fengni.law.FilingField.Kind;
import fengni.law.Invisible;

/** L31: characters that nobody sees, that are broken, or that few programs show. */
final class Characters implements LintRule {
    private static final int BROKEN = 0xFFFD;
    private static final int MOST = 3;

    @Override
    public void look(FilingPack pack, Found found) {
        pack.everything().filter(said -> said.field().kind() != Kind.UPLOAD).forEach(said -> {
            Invisible.in(said.text()).stream()
                    .limit(MOST)
                    .forEach(one -> found.at(said.spot()).say("L31.invisible", one.place(), one.code()));
            points(said, found);
        });
    }

    private static void points(FilingPack.Said said, Found found) {
        var points = said.text().codePoints().toArray();
        int rare = 0;
        for (int at = 0; at < points.length; at++) {
            if (points[at] == BROKEN) {
                found.at(said.spot()).say("L31.broken", at + 1);
                return;
            }
            if (isRare(points[at]) && rare++ < MOST) {
                found.at(said.spot()).say("L31.rare", shown(said, points[at]));
            }
        }
    }

    /** A character beyond the first plane or of Extension A: fonts of offices mostly lack it. */
    private static boolean isRare(int point) {
        return Character.isIdeographic(point) && (point > 0xFFFF || (point >= 0x3400 && point <= 0x4DBF));
    }

    private static String shown(FilingPack.Said said, int point) {
        return said.field().personal() ? "U+" + Integer.toHexString(point) : Character.toString(point);
    }
}
