/**
 * Reads tables that an editor keeps: what a class of harm is called elsewhere. Serves Article 10 of the deep synthesis
 * provisions.
 */
@NullMarked
package fengni.screen.table;

import org.jspecify.annotations.NullMarked;
