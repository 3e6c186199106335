package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;

/** Every row of the table EDCI 1.2 to ELM 3.1 is covered by a case, or it is said why not. */
class EdciTableTest {
    private static final int ROWS = 85;

    @Test
    void everyRowIsCoveredOrItIsSaidWhyNot() throws IOException {
        var rows = new LinkedHashSet<String>();
        CsvFile.read(Published.path("elm/mapping/EDCI-1.2_to_ELM-3.1.csv"))
                .rows()
                .forEach(row -> rows.add(row.fields().get(0)));
        assertEquals(ROWS, rows.size());
        var readers = new SafeReaders(Limits.standard());
        var coverage =
                new RowCoverage(Path.of("mappings/edci-xml_to_elm"), readers, ElmModel.load(Path.of(""), readers));
        assertEquals("", String.join("\n", coverage.complaints(rows)));
    }
}
