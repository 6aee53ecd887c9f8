package fengni.label.corpus;

import fengni.label.CarrierContract;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The strings that programs write where a label should be. */
final class WildLabels {
    static final String BARE = CarrierContract.LABEL.bareJson();
    static final String WRAPPED = CarrierContract.LABEL.wrappedJson();
    static final String PRODUCER = CarrierContract.LABEL.contentProducer();

    /** An agent that takes the field's name for its value, a name for a code, and numbers nothing. */
    static final String AGENT = """
            {"Label":"AIGC","ContentProducer":"Minimax Agent AI","ProduceID":"00000000000000000000000000000000",\
            "ReservedCode1":"","ContentPropagator":"Minimax Agent AI","PropagateID":"00000000000000000000000000000000",\
            "ReservedCode2":""}""";

    static final String LOWER = BARE.replace("\"Label", "\"label")
            .replace("\"Content", "\"content")
            .replace("\"P", "\"p")
            .replace("\"Res", "\"res");
    /** A tool for metadata that spells two names its own way. */
    static final String TYPOS = BARE.replace("ReservedCode", "ReserveCode").replace("PropagateID", "PropatorID");

    static final String CHINESE = BARE.replace(PRODUCER, "某某科技有限公司");
    static final String NUMBER = BARE.replace("\"Label\":\"1\"", "\"Label\":1");
    /** As a cloud's manual has it: the producer alone, the rest left to the one who passes it on. */
    static final String PRODUCER_ALONE = """
            {"Label":"1","ContentProducer":"%s","ProduceID":"c-1","ReservedCode1":"","ContentPropagator":"",\
            "PropagateID":"","ReservedCode2":""}""".formatted(PRODUCER);

    static final String THREE_FIELDS = """
            {"Label":"1","ContentProducer":"%s","ProduceID":"c-1"}""".formatted(PRODUCER);

    static final String QUOTED = "\"" + WRAPPED.replace("\"", "\\\"") + "\"";
    static final String TWICE = BARE.replace("{\"Label\":\"1\"", "{\"Label\":\"1\",\"Label\":\"2\"");
    static final String UNKNOWN_VALUE = BARE.replace("\"Label\":\"1\"", "\"Label\":\"4\"");
    static final String OTHER_ORDER = BARE.replace("{\"Label\":\"1\",", "{").replace("}", ",\"Label\":\"1\"}");
    static final String CUT = BARE.substring(0, 60);

    /** Protection as its makers write it, in a reserved code (TC260-PG-202511A). */
    static final String PROTECTED = BARE.replace(
            "\"ReservedCode1\":\"\"",
            "\"ReservedCode1\":\""
                    + "{\\\"SecurityData\\\":{\\\"Type\\\":\\\"TC260PG\\\",\\\"Version\\\":1,\\\"PubSD\\\":[{\\\"Type\\\":\\\"DS\\\","
                    + "\\\"AlgID\\\":\\\"1.2.156.10197.1.501\\\",\\\"TBSData\\\":{\\\"Type\\\":\\\"LabelMataData\\\"},"
                    + "\\\"Signature\\\":\\\"" + "30".repeat(70) + "\\\"}]}}\"");

    /** How a cloud carries the pair through its own interface, which some files still hold. */
    static final String IN_BASE64 =
            Base64.getEncoder().encodeToString(("AIGC=" + BARE).getBytes(StandardCharsets.UTF_8));

    static final String TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    private WildLabels() {}

    /** Returns a packet with these attributes and elements in its description. */
    static String packet(String attributes, String elements) {
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                + "xmlns:TC260=\"" + TC260 + "\" " + attributes + ">" + elements
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
    }

    /** Returns a packet with a string in the prescribed property. */
    static String packet(String json) {
        return packet("", "<TC260:AIGC>" + json.replace("&", "&amp;").replace("<", "&lt;") + "</TC260:AIGC>");
    }

    /** Seven attributes of their own, as a checker's sample has them. */
    static String separate() {
        return packet(
                "xmlns:AIGC=\"" + TC260 + "\" AIGC:Label=\"1\" AIGC:ContentProducer=\"" + PRODUCER
                        + "\" AIGC:ProduceID=\"c-1\" AIGC:ReservedCode1=\"\" AIGC:ContentPropagator=\"" + PRODUCER
                        + "\" AIGC:PropagateID=\"c-1\" AIGC:ReservedCode2=\"\"",
                "");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
