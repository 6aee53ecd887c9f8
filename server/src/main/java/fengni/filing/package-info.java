/**
 * The applicant's side of the record filing: subject, algorithm, products or technical service, from the draft to the
 * registered number (算法推荐管理规定, Arts 24 and 25; 深度合成管理规定, Art. 19).
 */
@NullMarked
package fengni.filing;

import org.jspecify.annotations.NullMarked;
