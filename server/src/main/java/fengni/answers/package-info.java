/** How the JSON API answers: outcomes as values, problem documents (RFC 9457) with every finding, pages with cursors. */
@NullMarked
package fengni.answers;

import org.jspecify.annotations.NullMarked;
