package eu.elmgateway.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * One kind of document of a format, such as a credential or a presentation that wraps one. Immutable.
 *
 * @param name what reports call it
 * @param root XML: the outermost element; null in JSON
 * @param schemaFiles XML: the file names in {@code xsi:schemaLocation} that tell this version from others with the same root
 * @param undeclared XML: whether a document that names none of the files of any version counts as this one
 * @param signs JSON: by which it is known
 * @param schema XSD or JSON Schema, null where there is none
 */
public record DocumentKind(
        String name,
        @Nullable QName root,
        Set<String> schemaFiles,
        boolean undeclared,
        List<JsonSign> signs,
        @Nullable Path schema) {
    public DocumentKind {
        schemaFiles = Set.copyOf(schemaFiles);
        signs = List.copyOf(signs);
    }

    /** Whether a JSON document bears one of the signs of this kind. */
    public boolean bears(JsonNode document) {
        return signs.stream().anyMatch(sign -> sign.on(document));
    }
}
