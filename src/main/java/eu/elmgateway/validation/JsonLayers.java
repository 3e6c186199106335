package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.JsonProblem;
import eu.elmgateway.safe.JsonSchemaCheck;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** JSON: JSON Schema. A schema is compiled when the first document needs it, and once. */
final class JsonLayers implements FormatLayers {
    private final SafeReaders readers;
    private final Path folder;
    private final Map<Path, JsonSchemaCheck> schemas = new ConcurrentHashMap<>();

    JsonLayers(SafeReaders readers, FormatCatalogue catalogue) {
        this.readers = readers;
        this.folder = catalogue.schemas();
    }

    @Override
    public Validation check(Recognised document, ValidationOptions options) {
        Path file = document.kind().schema();
        var body = (Body.Json) document.body();
        LayerResult structure = file == null
                ? LayerResult.skipped(LayerName.STRUCTURE, Message.of("structure.note.no-schema"))
                : structure(body, document, file);
        LayerResult syntax = JsonSyntax.of(document, body, UnverifiedProof.findings(body));
        var layers = JsonPlaces.place(List.of(syntax, structure), body);
        String profile = file == null ? null : String.valueOf(file.getFileName());
        return new Validation(new Report(document.format().id(), profile, layers), document, null, null);
    }

    private LayerResult structure(Body.Json body, Recognised document, Path file) {
        JsonSchemaCheck schema = schemas.computeIfAbsent(file, missing -> readers.jsonSchema(folder, missing));
        var findings = new FindingList(LayerName.STRUCTURE);
        schema.problems(body.content().tree()).forEach(problem -> findings.add(finding(problem)));
        Message note = Message.of(
                "structure.note.checked",
                document.kind().name(),
                document.format().id());
        return LayerResult.of(LayerName.STRUCTURE, findings.all(), note);
    }

    private static Finding finding(JsonProblem problem) {
        return Finding.error(
                "json-schema:" + problem.keyword(),
                LayerName.STRUCTURE,
                problem.what(),
                problem.cure(),
                new Place(problem.pointer(), 0, 0));
    }
}
