package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.rules.Rules;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One version of ELM in JSON-LD, in one variant: the form of the document, exactly one credential in it, the shapes of the
 * profile it names, the rules that shapes cannot express. Without the first two, shapes say nothing: they find no target, and all conforms.
 */
final class ElmLayers implements FormatLayers {
    private final DocumentForm form;
    private final ContextNames contexts;
    private final Roads roads;
    private final OneCredential oneCredential;
    private final Profiles profiles;
    private final Supplier<List<SealedAddition>> sealing;
    private final String mark;
    private final List<ElmLayer> layers;
    private final CompletenessLayer completeness;

    /**
     * @param sealing what a draft may lack
     * @param mark what stands behind a profile's IRI in reports: nothing, or the variant
     */
    ElmLayers(
            Contexts known,
            Roads roads,
            Profiles profiles,
            Rules rules,
            ElmLayer vocabulary,
            CompletenessLayer completeness,
            Supplier<List<SealedAddition>> sealing,
            String mark) {
        this.sealing = sealing;
        this.mark = mark;
        var terms = new Terms(known);
        this.form = new DocumentForm(known.canonical());
        this.contexts = new ContextNames(known);
        this.roads = roads;
        this.oneCredential = new OneCredential(terms, known.canonical());
        this.profiles = profiles;
        this.layers = List.of(new ShapesLayer(terms), new RulesLayer(rules), vocabulary);
        this.completeness = completeness;
    }

    /**
     * Checks a document that was only glanced at.
     *
     * @throws DeclinedException if the fast road declines it
     */
    Validation swift(Recognised document, ValidationOptions options) throws DeclinedException {
        var body = (Body.Json) document.body();
        return judged(document, body, roads.fast(body.content()), options);
    }

    @Override
    public Validation check(Recognised document, ValidationOptions options) {
        var body = (Body.Json) document.body();
        var syntax = JsonSyntax.of(document, body);
        List<Finding> refused = new ArrayList<>(form.findings(body.content().tree()));
        if (refused.isEmpty()) {
            refused.addAll(contexts.findings(body.content().tree()));
        }
        if (!refused.isEmpty()) {
            return refused(document, body, syntax, refused);
        }
        try {
            return judged(document, body, roads.read(body.content()), options);
        } catch (UnreadableElmException e) {
            return refused(document, body, syntax, List.of(unreadable(e)));
        }
    }

    private Validation judged(Recognised document, Body.Json body, ElmSource source, ValidationOptions options) {
        var syntax = JsonSyntax.of(document, body);
        Optional<Finding> none = oneCredential.missing(source, body.content());
        return none.isPresent()
                ? refused(document, body, syntax, List.of(none.get()))
                : read(document, body, syntax, source, options);
    }

    private Validation read(
            Recognised document, Body.Json body, LayerResult syntax, ElmSource source, ValidationOptions options) {
        Node root = oneCredential.root(source);
        Profiles.Choice choice = profiles.choose(root, ProfileName.of(options));
        var read = new ElmDocument(body, source, root, choice.profile(), choice.note());
        List<LayerResult> results =
                new ArrayList<>(List.of(syntax, LayerResult.of(LayerName.STRUCTURE, List.of(), null)));
        layers.forEach(layer -> results.add(
                options.draft() && layer instanceof ShapesLayer shapes ? draft(shapes, read) : layer.check(read)));
        Optional<CompletenessLayer.Result> complete = completeness.check(read, options);
        complete.ifPresent(result -> results.add(result.layer()));
        Report report = report(document, choice.profile(), body, results);
        return new Validation(
                complete.map(result -> report.with(JsonPlaces.claims(result.claims(), body)))
                        .orElse(report),
                document,
                source,
                null);
    }

    /** Shapes see what sealing adds; all other layers only what is there. */
    private LayerResult draft(ShapesLayer shapes, ElmDocument read) {
        var draft = new Draft(read.source(), read.root().id(), sealing.get());
        LayerResult result =
                shapes.check(new ElmDocument(read.body(), draft.sealed(), read.root(), read.profile(), read.why()));
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.addAll(result.findings());
        return new LayerResult(result.layer(), result.verdict(), findings, result.note());
    }

    private Validation refused(Recognised document, Body.Json body, LayerResult syntax, List<Finding> findings) {
        Message note = Message.of("structure.note.structure-first");
        var results = List.of(
                syntax,
                LayerResult.of(LayerName.STRUCTURE, findings, null),
                LayerResult.skipped(LayerName.SHAPES, note),
                LayerResult.skipped(LayerName.RULES, note),
                LayerResult.skipped(LayerName.VOCABULARY, note));
        return new Validation(report(document, null, body, results), document, null, null);
    }

    private Report report(Recognised document, @Nullable Profile profile, Body.Json body, List<LayerResult> layers) {
        return new Report(
                document.format().id(), profile == null ? null : profile.iri() + mark, JsonPlaces.place(layers, body));
    }

    private static Finding unreadable(UnreadableElmException e) {
        return Finding.error(
                e.rule(),
                LayerName.STRUCTURE,
                Message.of("structure.json-ld", e.what()),
                Message.of("structure.json-ld.advice"),
                e.pointer() == null ? Place.NOWHERE : new Place(e.pointer(), 0, 0));
    }
}
