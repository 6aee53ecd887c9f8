/** The commands on the libraries: small, without a server, answering in well under a second. */
@NullMarked
package fengni.cli;

import org.jspecify.annotations.NullMarked;
