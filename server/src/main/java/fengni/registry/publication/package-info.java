/**
 * How the registry makes its list public: records with their history, notices, the daily open dump, objections to what
 * stands there (algorithm provisions, Arts 25, 26 and 33).
 */
@NullMarked
package fengni.registry.publication;

import org.jspecify.annotations.NullMarked;
