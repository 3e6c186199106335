package eu.elmgateway.safe;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of rules that do not compile, for whoever wrote them. It sees the stylesheet that was made of them, so the
 * line is looked for in their text.
 *
 * @param file the rules
 * @param text what stands in it
 */
record SchematronProblem(Path file, String text) {
    private static final Pattern PREFIX = Pattern.compile("[Nn]amespace prefix '?([^'\\s]+?)'? has not been declared");
    private static final Map<String, String> USUAL = Map.of(
            "xs", XMLConstants.W3C_XML_SCHEMA_NS_URI,
            "xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI,
            "xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            "fn", "http://www.w3.org/2005/xpath-functions",
            "map", "http://www.w3.org/2005/xpath-functions/map",
            "array", "http://www.w3.org/2005/xpath-functions/array",
            "math", "http://www.w3.org/2005/xpath-functions/math");

    ConfigException of(String why) {
        var undeclared = PREFIX.matcher(why);
        return undeclared.find() ? undeclared(undeclared.group(1)) : other(why);
    }

    private ConfigException undeclared(String prefix) {
        return new ConfigException(
                file,
                firstUse(prefix),
                "The prefix " + prefix + " is not declared.",
                "Add <ns prefix=\"" + prefix + "\" uri=\"" + USUAL.getOrDefault(prefix, "…") + "\"/>.");
    }

    private @Nullable TextPlace firstUse(String prefix) {
        var use = Pattern.compile("(?<![\\w.:-])" + Pattern.quote(prefix) + ":[\\w*]")
                .matcher(text);
        return use.find() ? new LineIndex(text).place(use.start()) : null;
    }

    private ConfigException other(String why) {
        String said = why.strip();
        return new ConfigException(file, null, said.endsWith(".") ? said : said + ".", "Correct the Schematron rules.");
    }
}
