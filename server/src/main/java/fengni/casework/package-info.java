/**
 * Complaints and reports of users and of the public: taken in without an account, handled within published time limits,
 * answered, and open to one appeal (deep synthesis provisions, Art. 12; generative AI measures, Art. 15).
 */
@NullMarked
package fengni.casework;

import org.jspecify.annotations.NullMarked;
