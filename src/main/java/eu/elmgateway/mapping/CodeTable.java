package eu.elmgateway.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;

/**
 * A code table that was read. Immutable.
 *
 * @param file the CSV file
 * @param columns the names of its columns
 * @param key the name of the column of the keys
 * @param dated whether entries may hold for a time or an issuer only
 * @param entries by key, in the order of the file
 */
record CodeTable(Path file, List<String> columns, String key, boolean dated, Map<String, List<CodeEntry>> entries) {

    /** As stylesheets see it: key to value, or, where entries hold for a time or an issuer only, key to all of them. */
    XdmMap xdm() {
        Map<XdmAtomicValue, XdmValue> map = new LinkedHashMap<>();
        entries.forEach((code, all) -> map.put(new XdmAtomicValue(code), xdm(all)));
        return new XdmMap(map);
    }

    private XdmValue xdm(List<CodeEntry> all) {
        return dated
                ? new XdmValue(all.stream().map(CodeEntry::xdm).toList())
                : new XdmAtomicValue(all.get(0).value());
    }

    /** The other way round: value to the first key that has it; empty where entries hold for a time or an issuer only. */
    XdmMap keys() {
        Map<XdmAtomicValue, XdmValue> map = new LinkedHashMap<>();
        if (!dated) {
            entries.forEach(
                    (code, all) -> map.putIfAbsent(new XdmAtomicValue(all.get(0).value()), new XdmAtomicValue(code)));
        }
        return new XdmMap(map);
    }

    /** Key to value, in as many maps as a key has values at most. */
    List<Map<String, String>> pairs() {
        var maps = new ArrayList<Map<String, String>>();
        entries.forEach((code, all) -> {
            for (int i = 0; i < all.size(); i++) {
                if (maps.size() == i) {
                    maps.add(new LinkedHashMap<>());
                }
                maps.get(i).put(code, all.get(i).value());
            }
        });
        return maps;
    }

    /** The line to be written for a key that the table lacks. */
    String line(String missing) {
        var fields = new ArrayList<String>();
        columns.forEach(column -> fields.add(column.equals(key) ? quoted(missing) : placeholder(column)));
        return String.join(",", fields);
    }

    private static String placeholder(String column) {
        return column.equals("validFrom") || column.equals("validUntil") || column.equals("issuer") ? "" : "…";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"#]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
