/** Keys and envelope encryption: secrets of the installation never leave this room in clear (personal information protection law, Art. 51). */
@NullMarked
package fengni.vault;

import org.jspecify.annotations.NullMarked;
