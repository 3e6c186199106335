package eu.elmgateway.mapping;

import eu.elmgateway.mapping.loss.CodePairs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/** A compiled stylesheet with its code tables. Thread-safe. */
final class Stylesheet {
    private static final QName SETTINGS = new QName("settings");
    private static final QName ISSUERS = new QName("issuerSettings");
    private static final QName NOTES = new QName("notes");
    private static final QName TABLE_KEYS = new QName("table-keys");

    private final XsltExecutable executable;
    private final Set<String> declared;
    private final Tables tables;
    private final CodePairs codes;
    private final NoteWords words;
    private final @Nullable XdmMap tableKeys;

    /** @param words what it says of what it did */
    Stylesheet(XsltExecutable executable, Tables tables, NoteWords words) {
        this.words = words;
        this.executable = executable;
        this.tables = tables;
        this.declared = executable.getGlobalParameters().keySet().stream()
                .map(QName::getLocalName)
                .collect(Collectors.toUnmodifiableSet());
        this.codes = new CodePairs(tables.pairs());
        this.tableKeys = declares(TABLE_KEYS.getLocalName()) ? tables.keys() : null;
    }

    private static XdmMap nested(Map<String, Map<String, String>> maps) {
        return XdmMap.makeMap(maps.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> XdmMap.makeMap(entry.getValue()))));
    }

    /** Its code tables. */
    Tables tables() {
        return tables;
    }

    /** The sentences that it says, in other languages too. */
    NoteWords words() {
        return words;
    }

    /** Which codes stand for each other by its tables. */
    CodePairs codes() {
        return codes;
    }

    /** Whether it has a global parameter of this name. */
    boolean declares(String parameter) {
        return declared.contains(parameter);
    }

    /** Whether it looks settings up itself. */
    boolean takesSettings() {
        return declares(SETTINGS.getLocalName());
    }

    /**
     * A transformer for one run, with those of the values that the stylesheet asks for. They have no type yet: the stylesheet's
     * own declaration says whether one is a text or an instant.
     *
     * @param given what it is given of the document itself, which is no setting: in ASCII
     * @param notes takes what it tells
     */
    Xslt30Transformer transformer(MappingSettings settings, Map<String, String> given, NoteTaker notes)
            throws SaxonApiException {
        var parameters = new HashMap<QName, XdmValue>();
        Map<String, String> values = settings.values();
        give(parameters, NOTES, notes::function);
        atomic(parameters, values);
        given.forEach((name, value) -> give(parameters, new QName(name), () -> ascii(value)));
        tables.parameters().forEach((name, value) -> give(parameters, new QName(name), () -> value));
        if (tableKeys != null) {
            parameters.put(TABLE_KEYS, tableKeys);
        }
        give(parameters, SETTINGS, () -> XdmMap.makeMap(values));
        if (declares(SETTINGS.getLocalName())) {
            give(parameters, ISSUERS, () -> nested(settings.issuers()));
        }
        var transformer = executable.load30();
        transformer.setStylesheetParameters(parameters);
        return transformer;
    }

    private void atomic(Map<QName, XdmValue> parameters, Map<String, String> values) throws SaxonApiException {
        for (var value : values.entrySet()) {
            if (declares(value.getKey())) {
                parameters.put(
                        new QName(value.getKey()), new XdmAtomicValue(value.getValue(), ItemType.UNTYPED_ATOMIC));
            }
        }
    }

    /** The engine need not look through the whole original, in base64, for characters that take more room. */
    private static XdmValue ascii(String value) {
        return XdmValue.wrap(StringValue.makeUntypedAtomic(StringTool.fromLatin1(value)));
    }

    private void give(Map<QName, XdmValue> parameters, QName name, Supplier<XdmValue> value) {
        if (declares(name.getLocalName())) {
            parameters.putIfAbsent(name, value.get());
        }
    }
}
