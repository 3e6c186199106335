package eu.elmgateway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.FilterWays;
import eu.elmgateway.seal.SealWays;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures what seals cost, by us and by EU DSS as it comes, and puts the tables into {@code src/bench/RESULTS.md}. */
public final class SealTable {
    private static final Path PUBLISHED =
            Path.of("../shared/data/elm/samples/valid/jsonld/ab16fc7d23da_Sample-MC-Annex1-signed.jsonld");
    private static final String JSON = "JSON";
    private static final String XML = "XML";
    private static final String SAMPLE = "published JSON";
    private static final String UNSEALED = "JSON without a seal";
    private static final String WITH = "validation";
    private static final String WITHOUT = "validation without seals";

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final SealWays seals = new SealWays();
    private final Validator plain =
            Validator.load(Path.of(""), new FormatCatalogue(readers, Path.of("schemas")), readers);
    private final Validator verifying = plain.verifying(seals.judging());
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Turns turns = new Turns();

    private SealTable() throws Exception {
        byte[] credential = Documents.of("transcript-150-valid");
        byte[] json = seals.json(credential);
        byte[] xml = seals.xml(edci(150));
        add(JSON, json, seals.overJson(json, SealWays.broken(json, "National competence")));
        add(XML, xml, seals.overXml(xml, SealWays.broken(xml, "urn:")));
        add(JSON, json, validations(SealWays.broken(json, "National competence"), Verdict.INVALID));
        add(UNSEALED, credential, validations(credential, Verdict.VALID));
        if (Files.exists(PUBLISHED)) {
            byte[] published = Files.readAllBytes(PUBLISHED);
            add(SAMPLE, published, seals.overPublished(published));
        }
        for (int size : new int[] {25, 50}) {
            byte[] document = edci(size).getBytes(UTF_8);
            add("filter " + size, document, new FilterWays(readers).over(document));
        }
    }

    private void add(String document, byte[] bytes, Map<String, Callable<Object>> ways) {
        sizes.put(document, bytes.length);
        turns.add(document, ways);
    }

    /** A credential of EDCI, with a place for its seal. */
    private static String edci(int kilobytes) throws Exception {
        return new String(MappingDocuments.of("edci-xml_to_elm", kilobytes), UTF_8);
    }

    private Map<String, Callable<Object>> validations(byte[] document, Verdict verdict) {
        Map<String, Callable<Object>> ways = new LinkedHashMap<>();
        ways.put(WITHOUT, () -> judged(plain, document, Verdict.VALID));
        ways.put(WITH, () -> judged(verifying, document, verdict));
        return ways;
    }

    private static Object judged(Validator validator, byte[] document, Verdict verdict) {
        Verdict found = validator.validate(document, null).report().verdict();
        if (found != verdict) {
            throw new IllegalStateException(found + " instead of " + verdict);
        }
        return found;
    }

    /** @param arguments seconds of warming up and of measuring, 60 and 60 unless given */
    public static void main(String[] arguments) throws Exception {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var table = new SealTable();
        table.turns.run(warm, measured);
        String text = table.text(warm, measured);
        Results.put(Results.SEALS, text);
        System.out.println(text);
    }

    private String text(int warm, int measured) {
        var text = new StringBuilder(Results.SEALS + "\nMedians of processor time of one thread, in ms, after " + warm
                + " s of warming up, " + measured + " s of measuring, written by `src/bench/run seals`; all in turn in one process."
                + " Seals of level LTA (three time-stamps) by a generated public key infrastructure. **bare check**: from the bytes of the"
                + " document to whether the seal holds; in a validation the envelope was **taken apart before**. **stock DSS**: EU DSS 6.4, its"
                + " own validator with its default policy and the same trust material, offline; **without Saxon** beside it, whose XSLT processor it would take anew for all"
                + " XML that it writes.\n\n"
                + "| document | bytes | hash and RSA | bare check | taken apart before | broken seal | stock DSS, integrity alone | ETSI verdict |"
                + " stock DSS | stock DSS without Saxon | ETSI verdict : stock DSS | broken seal : bare check |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        sizes.keySet().stream().filter(this::sealed).forEach(document -> text.append(verdicts(document)));
        text.append("\nOf XML, the floor holds a tree and a canonical form besides, for nobody can hash the document without them. Of the published"
                + " sample the verdict is that nobody here trusts its sealer.\n\n"
                + "| document | validation, seals not looked at | validation | ratio |\n|---|---|---|---|\n");
        text.append(validation(UNSEALED, UNSEALED)).append(validation(JSON, "JSON, seal broken"));
        text.append("\nThe published filter `not(ancestor-or-self::ds:Signature)`, from bytes to the canonical form that is hashed:\n\n"
                + "| bytes | linear | stock xmlsec | ratio |\n|---|---|---|---|\n");
        sizes.keySet().stream()
                .filter(document -> document.startsWith("filter"))
                .forEach(document -> text.append(filter(document)));
        return text.toString();
    }

    private boolean sealed(String document) {
        return !Double.isNaN(turns.median(document, SealWays.STOCK));
    }

    private String verdicts(String document) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                document,
                sizes.get(document),
                time(document, SealWays.FLOOR),
                time(document, SealWays.BARE),
                time(document, SealWays.TAKEN),
                time(document, SealWays.BROKEN),
                time(document, SealWays.STOCK_INTEGRITY),
                time(document, SealWays.OURS),
                time(document, SealWays.STOCK),
                time(document, SealWays.ALONE),
                ratio(document, SealWays.OURS, SealWays.STOCK),
                ratio(document, SealWays.BROKEN, SealWays.BARE));
    }

    private String validation(String document, String shown) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                shown,
                time(document, WITHOUT),
                time(document, WITH),
                ratio(document, WITH, WITHOUT));
    }

    private String filter(String document) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %s | 1 : %.0f |%n",
                sizes.get(document),
                time(document, FilterWays.LINEAR),
                time(document, FilterWays.STOCK),
                turns.median(document, FilterWays.STOCK) / turns.median(document, FilterWays.LINEAR));
    }

    private String time(String document, String way) {
        double median = turns.median(document, way);
        return Double.isNaN(median) ? "" : String.format(Locale.ROOT, median < 1 ? "%.3f" : "%.1f", median);
    }

    private String ratio(String document, String one, String other) {
        double ratio = turns.median(document, one) / turns.median(document, other);
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
