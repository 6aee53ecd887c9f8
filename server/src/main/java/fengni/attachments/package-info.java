/**
 * Files that strangers and people of the console hand in: looked at before they are kept, kept encrypted, given out only as
 * downloads (deep synthesis provisions, Art. 12: what a complaint brings; personal information protection law, Art. 51).
 */
@NullMarked
package fengni.attachments;

import org.jspecify.annotations.NullMarked;
