package eu.elmgateway.standin;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The study rights that the stand-in of KOSKI holds, by their sender's id and the school. Thread-safe. */
final class StudyRights {
    private final Map<String, Right> rights = new LinkedHashMap<>();

    /** One of them, in its newest version. */
    record Right(String id, String oid, int version, JsonNode record) {
        /** What KOSKI answers when it has taken it. */
        String json() {
            return "{\"henkilö\":{\"oid\":\"1.2.246.562.24.00000000001\"},\"opiskeluoikeudet\":[{\"oid\":\"" + oid
                    + "\",\"versionumero\":" + version + ",\"lähdejärjestelmänId\":"
                    + record.at("/opiskeluoikeudet/0/lähdejärjestelmänId") + "}]}";
        }

        private boolean sameBadge(JsonNode other) {
            return badge(other).equals(badge(record));
        }

        private static List<JsonNode> badge(JsonNode record) {
            return List.of(
                    record.at("/henkilö"),
                    record.at("/opiskeluoikeudet/0/oppilaitos"),
                    record.at("/opiskeluoikeudet/0/suoritukset/0/koulutusmoduuli/tunniste/koodiarvo"),
                    record.at("/opiskeluoikeudet/0/suoritukset/0/vahvistus/päivä"));
        }
    }

    /** Adds a record or a new version of one; empty if the learner has the badge under another id. */
    synchronized Optional<Right> put(JsonNode record) {
        String id = record.at("/opiskeluoikeudet/0/lähdejärjestelmänId/id").asText();
        String key = key(record);
        Right known = rights.get(key);
        if (known == null && rights.values().stream().anyMatch(right -> right.sameBadge(record))) {
            return Optional.empty();
        }
        if (known == null || !known.record().equals(record)) {
            known = known == null
                    ? new Right(id, "1.2.246.562.15.%011d".formatted(rights.size() + 1), 1, record)
                    : new Right(id, known.oid(), known.version() + 1, record);
            rights.put(key, known);
        }
        return Optional.of(known);
    }

    /** Whether a record says which version it replaces, and that is not the newest. */
    synchronized boolean outdated(JsonNode record) {
        JsonNode version = record.at("/opiskeluoikeudet/0/versionumero");
        Right known = rights.get(key(record));
        return !version.isMissingNode() && known != null && known.version() != version.asInt();
    }

    /** Gives a record a new version, as if somebody had changed it. */
    synchronized void touch(String id) {
        rights.replaceAll((key, right) ->
                right.id().equals(id) ? new Right(id, right.oid(), right.version() + 1, right.record()) : right);
    }

    /** The id that a record has from its sender; some word if it has none. */
    static String id(byte[] record, SafeReaders readers) {
        try {
            String id = readers.json(record)
                    .tree()
                    .at("/opiskeluoikeudet/0/lähdejärjestelmänId/id")
                    .asText();
            return id.isEmpty() ? "no-id" : id;
        } catch (UnreadableException e) {
            return "no-json";
        }
    }

    /** Ids of the records whose last state says that they do not count. */
    synchronized List<String> revoked() {
        return rights.values().stream()
                .filter(right -> "mitatoity".equals(lastState(right.record())))
                .map(Right::id)
                .toList();
    }

    private static String lastState(JsonNode record) {
        JsonNode periods = record.at("/opiskeluoikeudet/0/tila/opiskeluoikeusjaksot");
        return periods.path(periods.size() - 1).at("/tila/koodiarvo").asText();
    }

    private static String key(JsonNode record) {
        return record.at("/opiskeluoikeudet/0/lähdejärjestelmänId/id").asText() + " "
                + record.at("/opiskeluoikeudet/0/oppilaitos/oid").asText();
    }

    synchronized List<String> ids() {
        return rights.values().stream().map(Right::id).toList();
    }
}
