package eu.elmgateway.safe;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.elmgateway.wording.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Makes every reader of XML, XSLT, JSON and YAML. All are bounded by {@link Limits}, take no document type, and fetch
 * nothing that a document names. One instance serves the whole process. Thread-safe.
 */
public final class SafeReaders {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String MAX_DEPTH = "jdk.xml.maxElementDepth";

    private final Limits limits;
    private final Decoding decoding;
    private final JsonReading json;
    private final JsonReading yaml;
    private final Once<XMLInputFactory> stax;
    private final Once<Processor> processor = new Once<>(XsltReading::processor);
    private final Once<Schematron> schematron = new Once<>(() -> new Schematron(processor()));

    public SafeReaders(Limits limits) {
        this.limits = limits;
        this.decoding = new Decoding(limits);
        var constraints = JsonReading.constraints(limits);
        this.json = new JsonReading(
                JsonFactory.builder().streamReadConstraints(constraints).build(), limits);
        this.yaml = new JsonReading(
                YAMLFactory.builder().streamReadConstraints(constraints).build(), limits);
        this.stax = new Once<>(() -> staxFactory(limits));
    }

    /** The bounds these readers keep. */
    public Limits limits() {
        return limits;
    }

    /** Reads JSON: UTF-8, each key once per object, exact numbers. */
    public JsonText json(byte[] bytes) throws UnreadableException {
        return json.read(bytes, decoding.json(bytes));
    }

    /**
     * Glances at JSON: only its bytes and its outline may be used until a reader of {@link JsonBytes} has taken all of it.
     *
     * @throws DeclinedException if this is no object, or a glance is not enough
     */
    public JsonText glance(byte[] bytes) throws DeclinedException {
        return new JsonText(json, decoding, bytes, JsonOutline.of(bytes));
    }

    /** Reads JSON that stood as a text inside another document. */
    public JsonText json(String text) throws UnreadableException {
        return json.read(new DecodedText(text, "UTF-8", false));
    }

    /** Takes a text that is no JSON itself, such as a compact JWS, as a document whose one value it is, without the blanks around it. */
    public JsonText text(byte[] bytes) throws UnreadableException {
        DecodedText decoded = decoding.json(bytes);
        return new JsonText(
                json, bytes, decoded, TextNode.valueOf(decoded.text().strip()));
    }

    /** Decodes XML and reads it up to its root element. */
    public XmlText xml(byte[] bytes) throws UnreadableException {
        return new XmlText(stax.get(), limits, decoding.xml(bytes));
    }

    /** A reader for a document that need not be in memory. The caller meets a document type as an event: refuse it. */
    public XMLStreamReader stax(InputStream in) throws XMLStreamException {
        return stax.get().createXMLStreamReader(in);
    }

    /** A reader as that for a stream, of characters that were decoded already. */
    public XMLStreamReader stax(Reader in) throws XMLStreamException {
        return stax.get().createXMLStreamReader(in);
    }

    /**
     * The characters of an XML document of any size, decoded strictly: what its byte order mark or its declaration says; reading
     * fails with {@link java.nio.charset.CharacterCodingException} at a byte that does not belong.
     */
    public Reader xmlCharacters(InputStream in) throws IOException, UnreadableException {
        return decoding.xmlCharacters(in);
    }

    /** What a reader for a stream complains about, said with what to write instead. */
    public UnreadableException unreadable(XMLStreamException e) {
        return XmlWords.unreadable(e, "");
    }

    /** A namespace-aware DOM, for libraries that want one. */
    public Document dom(byte[] bytes) throws UnreadableException {
        xml(bytes);
        return dom(new InputSource(new ByteArrayInputStream(bytes)));
    }

    /** A namespace-aware DOM of the characters that were read before, whatever the document says of its encoding. */
    public Document dom(XmlText xml) throws UnreadableException {
        return dom(new InputSource(new StringReader(xml.text())));
    }

    private Document dom(InputSource source) throws UnreadableException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(MAX_DEPTH, Integer.toString(limits.depth()));
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
            return builder.parse(source);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new UnreadableException(
                    "syntax:xml",
                    Message.of("syntax.xml-other", String.valueOf(e.getMessage())),
                    Message.of("syntax.correct.advice"),
                    null);
        }
    }

    /**
     * The characters of a document as far as they can be told, for people to look at and never to be read by a program: what
     * cannot be decoded is shown as U+FFFD.
     */
    public String shownText(byte[] bytes) {
        String text = new String(bytes, decoding.shown(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A tree for XPath and stylesheets. */
    public XdmNode tree(byte[] bytes) throws UnreadableException {
        return tree(bytes, TreeModel.TINY_TREE);
    }

    /** A tree of this kind; its elements know on which line and in which column their tags begin. */
    public XdmNode tree(byte[] bytes, TreeModel kind) throws UnreadableException {
        try {
            var builder = builder(kind);
            builder.setLineNumbering(true);
            var handler = builder.newBuildingContentHandler();
            xml(bytes).walk(handler);
            return handler.getDocumentNode();
        } catch (SAXException | SaxonApiException e) {
            throw new UnreadableException(
                    "syntax:xml", Message.of("syntax.xml-tree"), Message.of("syntax.correct.advice"), null);
        }
    }

    /**
     * A tree of a JSON document for XPath and stylesheets, as {@code fn:json-to-xml} would make it, but with the numbers as they
     * were written: map, array, string, number, boolean and null, what stands in a map with its {@code key}.
     */
    public XdmNode tree(JsonText document) {
        return tree(document, TreeModel.TINY_TREE);
    }

    /** The same, as a tree of this kind. */
    public XdmNode tree(JsonText document, TreeModel kind) {
        try {
            var handler = builder(kind).newBuildingContentHandler();
            document.walk(handler);
            return handler.getDocumentNode();
        } catch (SAXException | SaxonApiException e) {
            throw new IllegalStateException("a tree can hold whatever JSON was read", e);
        }
    }

    private DocumentBuilder builder(TreeModel kind) {
        var builder = processor().newDocumentBuilder();
        builder.setTreeModel(kind);
        return builder;
    }

    /** A namespace-aware SAX parser of the JDK, for libraries that want one. For one thread. */
    public XMLReader sax() {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            var reader = factory.newSAXParser().getXMLReader();
            reader.setProperty(MAX_DEPTH, Integer.toString(limits.depth()));
            return reader;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lacks a feature that every JDK since 8 has", e);
        }
    }

    /**
     * Compiles an XML Schema.
     *
     * @param folder what it includes or imports must be beneath this folder
     * @param imports namespace to where its schema is: {@code classpath:/…}, or a path relative to {@code file}; other
     *     namespaces are looked for where the schema itself says
     * @throws ConfigException if it cannot be compiled, with file and line
     */
    public Schema xmlSchema(Path folder, Path file, Map<String, String> imports) {
        return new XmlSchemas(new LocalFiles(folder)).compile(file, imports);
    }

    /** A validator for one document, to be told by a walk; its messages are English everywhere. */
    public ValidatorHandler validator(Schema schema) {
        return XmlSchemas.validator(schema);
    }

    /** Compiles a JSON Schema (draft 2020-12); a {@code $ref} reaches files beneath the folder only. */
    public JsonSchemaCheck jsonSchema(Path folder, Path file) {
        return new JsonSchemas(new LocalFiles(folder)).compile(file);
    }

    /** A reader of configuration files that must fit a JSON Schema. */
    public ConfigReader config(Path schemaFolder, Path schemaFile) {
        return new ConfigReader(
                decoding,
                yaml,
                new Once<>(() -> sureFit(schemaFile)),
                new Once<>(() -> jsonSchema(schemaFolder, schemaFile)));
    }

    /** Nothing fits a schema that cannot be read, so that the engine says what is wrong with it. */
    private SureFit sureFit(Path schemaFile) {
        try {
            return new SureFit(json(Files.readAllBytes(schemaFile)).tree());
        } catch (IOException | UnreadableException e) {
            return new SureFit(BooleanNode.FALSE);
        }
    }

    /** The one Saxon processor, closed: no files, no network, no environment, no Java. Thread-safe. */
    public Processor processor() {
        return processor.get();
    }

    /**
     * Compiles a stylesheet; what it includes must be beneath the folder.
     *
     * @throws ConfigException with every error, each with file and line
     */
    public XsltExecutable stylesheet(Path folder, Path file) {
        return stylesheet(folder, folder, folder, file);
    }

    /**
     * Compiles a stylesheet as if the folder it lies in were another one.
     *
     * @param place the folder beneath {@code folder} in whose place {@code standing} stands
     * @throws ConfigException with every error, each with file and line
     */
    public XsltExecutable stylesheet(Path folder, Path place, Path standing, Path file) {
        return XsltReading.compile(processor(), new LocalFiles(folder, place, standing), file);
    }

    /**
     * Compiles Schematron rules to a stylesheet that writes a report in SVRL. Its locations are ids of nodes, as
     * {@code generate-id()} gives them.
     *
     * @param phase the phase whose patterns count, {@code #ALL} for all patterns
     * @throws ConfigException if the rules cannot be compiled
     */
    public XsltExecutable schematron(Path file, String phase) {
        try {
            byte[] rules = Files.readAllBytes(file);
            return schematron.get().compile(new SchematronProblem(file, shownText(rules)), tree(rules), phase);
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Put it there, or correct its name.");
        } catch (UnreadableException e) {
            throw new ConfigException(file, e.place(), e.what().in(Locale.ENGLISH), "Correct it.");
        }
    }

    private static XMLInputFactory staxFactory(Limits limits) {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.getConfig().doParseLazily(false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
        return factory;
    }
}
