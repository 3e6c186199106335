package eu.elmgateway.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmMap;

/** The code tables of a mapping, by the names that its stylesheet finds them by. Thread-safe. */
final class Tables {
    private final Path home;
    private final Map<String, CodeTable> tables;
    private final Map<String, XdmMap> parameters;

    /** @param home beneath which people know the files */
    Tables(Path home, Map<String, CodeTable> tables) {
        this.home = home.toAbsolutePath().normalize();
        this.tables = Map.copyOf(tables);
        this.parameters = Map.of(
                "tables",
                XdmMap.makeMap(tables.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().xdm()))),
                "table-files",
                XdmMap.makeMap(tables.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> place(entry.getValue())))));
    }

    /** Table name to value to key. */
    XdmMap keys() {
        return XdmMap.makeMap(tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keys())));
    }

    private XdmMap place(CodeTable table) {
        return XdmMap.makeMap(Map.of("file", file(table), "line", table.line("{key}")));
    }

    /** What a stylesheet may declare an {@code xsl:param} of: the tables, and in which files they are. */
    Map<String, XdmMap> parameters() {
        return parameters;
    }

    /** Which values stand for which keys, whenever and for whomever: a key is in as many of the maps as it has values. */
    List<Map<String, String>> pairs() {
        return tables.values().stream().flatMap(table -> table.pairs().stream()).toList();
    }

    Optional<CodeTable> named(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The file of a table, as people know it. */
    String file(CodeTable table) {
        return home.relativize(table.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
