package eu.elmgateway.equality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists of codes in a schema: the values of each, in order, whatever the list is called. */
final class XsdLists {
    private static final Pattern TYPE = Pattern.compile("<xs:simpleType name=.*?</xs:simpleType>", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<xs:enumeration value=\"([^\"]*)\"");

    private XsdLists() {}

    static Set<String> of(Path schema) throws IOException {
        String text = REMARK.matcher(Files.readString(schema)).replaceAll("");
        return TYPE.matcher(text)
                .results()
                .map(type -> values(type.group()))
                .filter(values -> !values.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String values(String type) {
        return VALUE.matcher(type)
                .results()
                .map(value -> value.group(1))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
