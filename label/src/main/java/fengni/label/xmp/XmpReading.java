package fengni.label.xmp;

import fengni.label.Sighting;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The labels in an XMP packet.
 *
 * @param text the packet without padding around it; empty if it is not readable
 * @param fault what is wrong with the packet, if anything
 */
public record XmpReading(String text, List<Sighting> sightings, Optional<String> fault) {

    public static XmpReading of(Slice packet) {
        if (packet.length() > Limits.PACKET_BYTES) {
            return faulty("more than " + Limits.PACKET_BYTES + " bytes");
        }
        try {
            var bytes = ByteBuffer.wrap(packet.file(), packet.start(), packet.length());
            var text = trimmed(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            return new XmpReading(text, XmpParser.sightings(text), Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            return faulty("not UTF-8");
        } catch (XMLStreamException | XmpParser.BeyondLimits broken) {
            return faulty(firstLine(broken));
        } catch (MissingResourceException unworded) {
            // the parser of the JDK has no words for some faults of definitions, and throws this in their place
            return faulty("definitions of its own");
        }
    }

    private static XmpReading faulty(String reason) {
        return new XmpReading("", List.of(), Optional.of(reason));
    }

    private static String firstLine(Exception broken) {
        return Excerpt.of(String.valueOf(broken.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("")
                .strip());
    }

    /** Zeros, blanks and a byte order mark stand around packets in real files; XML allows none of them in front. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (end > start && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPadding(char unit) {
        return unit <= ' ' || unit == '\ufeff';
    }
}
