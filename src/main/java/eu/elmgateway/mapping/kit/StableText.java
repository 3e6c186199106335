package eu.elmgateway.mapping.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingDescriptor.Output;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;

/** Documents as people keep them in a repository: indented, and the same for the same content. Thread-safe. */
final class StableText {
    private final SafeReaders readers;

    StableText(SafeReaders readers) {
        this.readers = readers;
    }

    String of(MappedDocument document, Output output) {
        try {
            return (output == Output.XML ? xml(document) : json(document, output)).stripTrailing() + "\n";
        } catch (SaxonApiException | UnreadableException e) {
            throw new IllegalStateException("what was compared a moment ago cannot be read", e);
        }
    }

    /** A stylesheet's maps have their keys in no order that anybody could rely on; ELM is in canonical order. */
    private String json(MappedDocument document, Output output) throws UnreadableException {
        JsonNode tree = readers.json(document.bytes()).tree();
        return (output == Output.ELM ? tree : sorted(tree)).toPrettyString();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> copy.set(member.getKey(), sorted(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }

    private String xml(MappedDocument document) throws SaxonApiException, UnreadableException {
        XdmNode tree = readers.tree(document.bytes());
        var out = new ByteArrayOutputStream();
        Serializer serializer = readers.processor().newSerializer(out);
        serializer.setOutputProperty(Serializer.Property.INDENT, "yes");
        serializer.serializeNode(tree);
        return out.toString(StandardCharsets.UTF_8);
    }
}
