/** Texts in XML within limits: told event by event, changed tag by tag; for the carriers. */
@NullMarked
package fengni.label.xml;

import org.jspecify.annotations.NullMarked;
