package eu.elmgateway.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wire format as its {@code format.yaml} describes it. Immutable.
 *
 * @param id its coordinates
 * @param title for people
 * @param language what it is written in, and thereby how it is checked
 * @param mediaTypes under which it travels; the first is the one we send
 * @param pushed whether senders may push it; if not, it is only written to registries
 * @param documents the kinds of document it has, at least one
 * @param folder {@code schemas/<name>/<version>}
 * @param imports XML namespaces to where their schemas are; empty unless {@link Language#XML}
 * @param schematron the file of rules beyond the schema; null if there are none, and unless {@link Language#XML}
 * @param contexts the file that lists the contexts a document may name; null unless {@link Language#JSON_LD}
 * @param profiles the file that lists the SHACL profiles; null unless {@link Language#JSON_LD}
 * @param repairs the file that lists the known defects and how they are mended; null if none is known
 * @param drafts the file that says what sealing adds, so that a draft may lack it; null if a draft may lack nothing
 * @param preference which version judges what several could judge: the one with the larger number
 * @param hub whether credentials of this version are taken into the hub as they are
 */
public record Format(
        FormatId id,
        String title,
        Language language,
        List<String> mediaTypes,
        boolean pushed,
        List<DocumentKind> documents,
        Path folder,
        Map<String, String> imports,
        @Nullable Path schematron,
        @Nullable Path contexts,
        @Nullable Path profiles,
        @Nullable Path repairs,
        @Nullable Path drafts,
        int preference,
        boolean hub) {
    public Format {
        mediaTypes = List.copyOf(mediaTypes);
        documents = List.copyOf(documents);
        imports = Map.copyOf(imports);
    }

    /** What a format is written in. */
    public enum Language {
        /** Checked by XML Schema. */
        XML,
        /** Checked by JSON Schema. */
        JSON,
        /** Read as RDF, checked by SHACL. */
        JSON_LD
    }
}
