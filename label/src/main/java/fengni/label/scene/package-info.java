/** Marks on virtual scenes in glTF, GLB and USDZ (labelling measures, Articles 4 and 5; GB 45438-2025, 5.5 and 6.1). */
@NullMarked
package fengni.label.scene;

import org.jspecify.annotations.NullMarked;
