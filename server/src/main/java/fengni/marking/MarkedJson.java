package fengni.marking;

import fengni.marking.Declared.Released;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A marked file as JSON, sent from the disk piece by piece and then gone from there. */
record MarkedJson(Released file) implements JacksonSerializable {
    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        try (var spool = file.content();
                var bytes = spool.stream()) {
            json.writeStartObject();
            json.writeStringProperty("file", file.name());
            json.writeStringProperty("format", file.format().key());
            json.writeStringProperty("contentType", file.type());
            json.writePOJOProperty("label", file.label().fields());
            json.writeStringProperty("receipt", file.receipt().toString());
            json.writePOJOProperty(
                    "findings", file.notes().stream().map(FindingJson::of).toList());
            json.writeName("content");
            json.writeBinary(bytes, (int) spool.size());
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
        serialize(json, context);
    }
}
