package eu.elmgateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The documents that are mapped: cases of the mappings with as many courses as make the size. */
final class MappingDocuments {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final ObjectMapper JSON = new ObjectMapper();

    private MappingDocuments() {}

    /** A document for a mapping, of about so many kilobytes. */
    static byte[] of(String mapping, int kilobytes) {
        int size = kilobytes * 1000;
        return switch (mapping) {
            case "elmo_to_elm" ->
                repeated("elmo_to_elm/cases/degree-with-courses/input.xml", size, List.of("hasPart"), "CR/12", "Databases");
            case "edci-xml_to_elm" ->
                repeated(
                        "edci-xml_to_elm/cases/degree-by-mandate/input.xml",
                        size,
                        List.of("hasPart", "learningSpecification"),
                        "achievement:2",
                        "spec:2",
                        "Coastlines");
            case "xhochschule_to_elm" ->
                repeated(
                        "xhochschule_to_elm/cases/degree-with-supplement/input.xml",
                        size,
                        List.of("xhs:leistung"),
                        "Tides");
            case "open-badges_to_elm" -> record(size);
            default -> Documents.of("transcript-" + kilobytes + "-valid");
        };
    }

    /** What is set for a mapping. */
    static Map<String, String> settings(String mapping) {
        return switch (mapping) {
            case "elm_to_elmo" -> Map.of("issuerUrl", "https://issuer.example");
            case "elm_to_koski" -> Map.of("sourceSystem", "s", "signatoryName", "n", "signatoryTitle", "t", "record", "r");
            case "open-badges_to_elm" -> Map.of("issuerIdentifier", "VATIE-1234567T", "organisationCountry", "IE", "language", "en");
            default -> Map.of();
        };
    }

    /** Repeats the innermost first element of each name, each time with numbers behind what names it. */
    private static byte[] repeated(String file, int size, List<String> elements, String... names) {
        String text = text(file);
        int each = elements.stream().mapToInt(name -> fragment(text, name).length()).sum();
        int times = Math.max(1, (size - text.length()) / each);
        String grown = text;
        for (String element : elements) {
            String one = fragment(text, element);
            var all = new StringBuilder(one);
            for (int i = 1; i <= times; i++) {
                String next = one;
                for (String name : names) {
                    next = next.replace(name, name + "-" + i);
                }
                all.append(next);
            }
            grown = grown.replace(one, all);
        }
        return grown.getBytes(StandardCharsets.UTF_8);
    }

    private static String fragment(String text, String element) {
        int end = text.indexOf("</" + element + ">");
        int start = Math.max(text.lastIndexOf("<" + element + ">", end), text.lastIndexOf("<" + element + " ", end));
        return text.substring(start, end + element.length() + 3);
    }

    /** A record of many courses; each belongs to the programme. */
    private static byte[] record(int size) {
        try {
            var record = (ObjectNode) JSON.readTree(text("open-badges_to_elm/cases/record-with-programme/input.json"));
            var credentials = (ArrayNode) record.at("/credentialSubject/verifiableCredential");
            var associations = (ArrayNode) record.at("/credentialSubject/association");
            String course = credentials.get(1).toString();
            String association = associations.get(0).toString();
            int length = record.toString().length();
            for (int i = 1; length < size; i++) {
                String next = course.replace("Typography", "Typography-" + i)
                        .replace("achievements/2", "achievements/2-" + i)
                        .replace("000000000002", "2" + String.format("%011d", i));
                String link = association.replace("achievements/2", "achievements/2-" + i);
                credentials.add(JSON.readTree(next));
                associations.add(JSON.readTree(link));
                length += next.length() + link.length() + 2;
            }
            return JSON.writeValueAsBytes(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(MAPPINGS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
