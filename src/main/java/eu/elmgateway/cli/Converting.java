package eu.elmgateway.cli;

import eu.elmgateway.Conversion;
import eu.elmgateway.Engine;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.safe.Once;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds to the report on a valid document of another format what a push of it would find on the way to ELM. Loads nothing before
 * it meets such a document. Thread-safe.
 */
final class Converting {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final FormatCatalogue formats;
    private final Once<Loaded> loaded;

    /** What is needed for a document that is not ELM. */
    private record Loaded(Conversion conversion, List<MappingDescriptor> mappings, SenderOptions.Said said) {}

    /** @param said the settings that count, given what mappings there are */
    Converting(
            Path home,
            FormatCatalogue formats,
            SafeReaders readers,
            Validator validator,
            Function<List<MappingDescriptor>, SenderOptions.Said> said) {
        this.formats = formats;
        this.loaded = new Once<>(() -> {
            ElmModel model = ElmModel.load(home, readers);
            var json = new CredentialJson(model);
            var folders = MappingFolders.of(home, formats, readers, model, Clock.systemUTC(), LONGEST);
            List<MappingDescriptor> mappings = folders.descriptors();
            var conversion = Conversion.lazy(folders, credential -> {
                byte[] bytes = json.bytes(credential);
                return validator
                        .validate(bytes, "application/ld+json", ValidationOptions.STANDARD)
                        .report();
            });
            return new Loaded(conversion, mappings, said.apply(mappings));
        });
    }

    /** Loads what is needed at once, so that a mistake in what was asked for is told before any document is read. */
    void load() {
        loaded.get();
    }

    /** The report, with what the conversion finds if there is one. */
    Report converted(Report report, byte[] document) {
        FormatId format = report.format();
        if (format == null || report.verdict() != Verdict.VALID || elm(format)) {
            return report;
        }
        Loaded with = loaded.get();
        boolean leads = with.mappings().stream().anyMatch(mapping -> mapping.maps(format, Engine.ELM));
        return leads
                ? with.conversion().of(document, format, with.said().of(format)).in(report)
                : report;
    }

    private boolean elm(FormatId format) {
        Optional<Format> known = formats.find(format);
        return known.map(Format::hub).orElse(false);
    }
}
