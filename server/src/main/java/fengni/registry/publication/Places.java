package fengni.registry.publication;

import fengni.registry.Filing;

/** Addresses of public pages; those of records and notices never change. */
final class Places {
    static final String LIST = "/registry";
    static final String RECORD = LIST + "/filings/";
    static final String API = "/api/v1/registry/filings/";

    static final String BATCHES = LIST + "/batches";
    static final String OBJECTIONS = LIST + "/objections";
    static final String DUMPS = LIST + "/open-data";
    static final String FEEDS = LIST + "/feeds";

    private Places() {}

    static String batch(int number) {
        return BATCHES + "/" + number;
    }

    static String record(Filing filing) {
        return RECORD + filing.number();
    }

    /** Returns where exactly this version stands. */
    static String version(Filing filing) {
        return record(filing) + "/versions/" + filing.version();
    }

    static String json(Filing filing) {
        return API + filing.number();
    }
}
