package fengni.cli;

import fengni.law.CreditCode;
import fengni.law.FilingNumber;
import fengni.law.GenerativeNumber;
import fengni.law.IdentityNumber;
import fengni.law.NumberCheck;
import fengni.law.NumberCheck.DoesNotFit;
import fengni.law.NumberCheck.Fits;
import fengni.law.NumberCheck.FitsRegistry;
import fengni.law.NumberCheck.Kind;
import fengni.law.NumberCheck.Unknown;
import fengni.law.OfficialNumber;
import fengni.law.ProviderCode;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One check as one line: number, kind, verdict, parts, findings. */
final class NumberJson {
    private final Words words;

    NumberJson(Words words) {
        this.words = words;
    }

    String line(NumberCheck check) {
        var line = JsonNodeFactory.instance.objectNode().put("number", check.shown());
        switch (check) {
            case Fits(var number, var _) -> {
                line.put("kind", name(Kind.of(number))).put("verdict", "fits");
                parts(number, line.putObject("parts"));
            }
            case FitsRegistry(var number, var _) ->
                line.put("kind", name(Kind.REGISTRY_NUMBER))
                        .put("verdict", "fits")
                        .put("official", false)
                        .putObject("parts")
                        .put("prefix", number.prefix())
                        .put("year", number.year().getValue())
                        .put("serial", number.serial());
            case DoesNotFit(var kind, var _, var _) ->
                line.put("kind", name(kind)).put("verdict", "does_not_fit").putNull("parts");
            case Unknown _ -> line.putNull("kind").put("verdict", "unknown").putNull("parts");
        }
        line.set("findings", words.json(check.findings()));
        return line.toString();
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Personal numbers have no parts here: a date of birth is nobody's business in a log. */
    private static void parts(OfficialNumber number, ObjectNode parts) {
        switch (number) {
            case CreditCode code -> parts.put("organisationCode", code.organisationCode());
            case IdentityNumber _ -> {}
            case FilingNumber filing -> filing(filing, parts);
            case GenerativeNumber service ->
                parts.put("kind", service.kind().name().toLowerCase(Locale.ROOT))
                        .put("place", service.place())
                        .put("name", service.name())
                        .put("date", service.date().toString());
            case ProviderCode provider -> {
                provider.organisation().ifPresent(code -> parts.put("creditCode", code.value()));
                parts.put("extension", provider.extension());
            }
        }
    }

    private static void filing(FilingNumber filing, ObjectNode parts) {
        parts.put("division", filing.divisionCode())
                .put("subject", filing.subjectCode())
                .put("type", filing.typeCode());
        var names = parts.putArray("typeNames");
        filing.types()
                .forEach(type -> names.addObject()
                        .put("name", type.name())
                        .put("confidence", type.source().confidence().name().toLowerCase(Locale.ROOT)));
        parts.put("year", filing.year().getValue()).put("serial", filing.serial());
    }
}
