package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the Commission's ELM-ELMO sheet that says a mapping exists is covered by a case, or it is said why not. */
class ElmoSheetTest {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** {@code class/field} of the rows whose sixth column names something of ELM. */
    private static final String ROWS = """
            for $row in //row return
            let $cells := map:merge(for $c in $row/c return map{translate($c/@r, '0123456789', ''):
                normalize-space(if ($c/@t = 's') then $strings/sst/si[xs:integer($c/v) + 1] else $c/v)})
            return
                if ($row/@r = '1' or not(matches($cells('F'), '^\\S')) or matches($cells('F'), '^N/A|^No need to map')) then ()
                else string-join(($cells('A'), $cells('B'))[. != ''], '/')
            """;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(Path.of(""), readers);

    @ParameterizedTest
    @ValueSource(strings = {"elmo_to_elm", "elm_to_elmo"})
    void everyRowThatSaysAMappingExistsIsCoveredOrItIsSaidWhyNot(String mapping) throws Exception {
        var rows = rows();
        assertEquals(81, rows.size());
        var coverage = new RowCoverage(Path.of("mappings", mapping), readers, model);
        assertEquals("", String.join("\n", coverage.complaints(rows)));
    }

    private Set<String> rows() throws IOException, SaxonApiException, UnreadableException {
        var file = Published.path("elm/mapping/ELM-ELMO-mapping-Github.xlsx");
        try (var sheet = new ZipFile(file.toFile())) {
            var compiler = readers.processor().newXPathCompiler();
            compiler.declareNamespace("", SPREADSHEET);
            compiler.declareNamespace("map", "http://www.w3.org/2005/xpath-functions/map");
            compiler.declareNamespace("xs", "http://www.w3.org/2001/XMLSchema");
            compiler.declareVariable(new QName("strings"));
            var selector = compiler.compile(ROWS).load();
            selector.setVariable(new QName("strings"), part(sheet, "xl/sharedStrings.xml"));
            selector.setContextItem(part(sheet, "xl/worksheets/sheet1.xml"));
            var rows = new LinkedHashSet<String>();
            selector.forEach(row -> rows.add(row.getStringValue()));
            return rows;
        }
    }

    private XdmNode part(ZipFile sheet, String name) throws IOException, UnreadableException {
        try (var in = sheet.getInputStream(Objects.requireNonNull(sheet.getEntry(name), name))) {
            return readers.tree(in.readAllBytes());
        }
    }
}
