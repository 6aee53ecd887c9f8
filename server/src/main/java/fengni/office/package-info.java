/**
 * Files of word processors and spreadsheets as the parts of a ZIP archive (ISO/IEC 29500), and lists as such files: exports
 * for whoever keeps records (算法推荐管理规定, Art. 28).
 */
@NullMarked
package fengni.office;

import org.jspecify.annotations.NullMarked;
