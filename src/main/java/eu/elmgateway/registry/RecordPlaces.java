package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the places in headers, path, query and file name that are filled in for each request. */
final class RecordPlaces {
    private static final Pattern PLACE = Pattern.compile("(?<!\\{)\\{([A-Za-z0-9]+)}(?!})");
    private static final String KNOWN = "record|sha256|kind|registry|prefix|time|extension";

    private final ConfigFile file;
    private final Batching batching;

    RecordPlaces(ConfigFile file, Batching batching) {
        this.file = file;
        this.batching = batching;
    }

    /** @throws eu.elmgateway.safe.ConfigException if a place is one that nothing fills, or names one record of many */
    void check() {
        for (Map.Entry<String, JsonNode> header : file.tree().path("headers").properties()) {
            check("/headers/" + header.getKey());
        }
        check("/settings/path");
        check("/settings/query");
        check("/settings/fileName");
        unique(file.tree().at("/settings/fileName").asText());
    }

    private void unique(String fileName) {
        if (!fileName.isEmpty() && !fileName.contains("{record}") && !fileName.contains("{sha256}")) {
            throw file.wrong(
                    "/settings/fileName",
                    "By " + fileName + " two files could get one name.",
                    "Put {record} or {sha256} into it.");
        }
    }

    private void check(String pointer) {
        Matcher places = PLACE.matcher(file.tree().at(pointer).asText());
        while (places.find()) {
            check(pointer, places.group(1));
        }
    }

    private void check(String pointer, String place) {
        if (!place.matches(KNOWN)) {
            throw file.wrong(
                    pointer,
                    "Nothing is known for {" + place + "}.",
                    "Write {record} for the id of the record, {sha256} for the hash of the document, {kind} for record,"
                            + " correction or revocation, or what is yours in double braces.");
        }
        if (place.equals("record") && (batching.atMost() > 1 || batching.whole())) {
            throw file.wrong(
                    pointer,
                    "{record} is the id of one record, and under batch a document has many.",
                    "Write {sha256}, the hash of the document, or leave batch out.");
        }
    }
}
