/** The main job: a request is identified, reviewed, answered, marked and recorded, in that order (deep synthesis provisions, Arts 9, 10, 16 and 17). */
@NullMarked
package fengni.gateway;

import org.jspecify.annotations.NullMarked;
