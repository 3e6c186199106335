package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.Engine;
import eu.elmgateway.europass.Accreditations;
import eu.elmgateway.europass.CheckLayer;
import eu.elmgateway.europass.OwnChecks;
import eu.elmgateway.europass.Presentation;
import eu.elmgateway.intake.Validating;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the checks of Europass of a document, for {@code validate --checks}. Thread-safe. */
final class EuropassChecks {
    /** Another layer tells what it lacks. */
    private static final MappingSettings WHATEVER_IT_LACKS =
            new MappingSettings(Map.of(), Map.of(), "--settings", true);

    private final Engine engine;
    private final OwnChecks checks;

    /** @param accreditations the folder of those that are known; it need not be there */
    EuropassChecks(Path home, Path accreditations, Clock clock) {
        this.engine = Engine.load(home, clock);
        this.checks = new OwnChecks(Accreditations.of(accreditations, engine.readers()), clock);
    }

    LayerResult of(byte[] document, ValidationOptions options) {
        Validating.Checked checked = engine.check(document, null, options);
        Presentation presentation = Presentation.of(engine.readers(), document);
        return CheckLayer.of(checks.of(checked.report(), credentials(checked), presentation), presentation);
    }

    private List<JsonNode> credentials(Validating.Checked checked) {
        List<JsonNode> credentials = new ArrayList<>();
        if (checked.report().verdict() == Verdict.VALID) {
            checked.canonical(WHATEVER_IT_LACKS).credentials().forEach(one -> credentials.add(tree(engine.json(one))));
        }
        return credentials;
    }

    private JsonNode tree(byte[] json) {
        try {
            return engine.readers().json(json).tree();
        } catch (UnreadableException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
    }
}
