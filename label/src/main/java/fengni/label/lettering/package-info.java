/** Words as outlines and plates, at the height that GB 45438-2025 asks for (5.2 to 5.5); for the carriers. */
@NullMarked
package fengni.label.lettering;

import org.jspecify.annotations.NullMarked;
