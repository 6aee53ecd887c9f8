package fengni.label;

import fengni.label.Inspector.Depth;

/** How an inspection is made: how far it goes, and whose keys it trusts. */
record Manner(Depth depth, TrustedKeys trusted) {}
