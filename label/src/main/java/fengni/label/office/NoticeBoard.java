package fengni.label.office;

import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.Showing;
import fengni.label.zip.ArchiveEdit;
import fengni.law.Finding;
import java.util.List;

/** Where in one package people see words (GB 45438-2025, 5.1 and 5.2). */
interface NoticeBoard {
    /** Puts the words on; a place that has these words already is left as it is. */
    void put(ArchiveEdit edit, Showing showing, List<Finding> notes) throws Obstacle;

    /** Returns the words that look like a mark, in the order of the package. */
    List<Notice> seen() throws Obstacle;
}
