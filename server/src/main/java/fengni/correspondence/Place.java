package fengni.correspondence;

import java.time.InstantSource;
import org.springframework.transaction.support.TransactionOperations;

/** What both ends of the wire stand on. */
record Place(FaceKeys keys, LetterRecords records, InstantSource clock, TransactionOperations transactions) {}
