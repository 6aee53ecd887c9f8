package fengni.evidence;

import fengni.ledger.Receipt;

/** Facts of a service with the receipt of the record that proves them. */
public record KeptFacts(Receipt receipt, ServiceFacts facts) {}
