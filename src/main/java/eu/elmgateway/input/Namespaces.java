package eu.elmgateway.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which prefixes mean what around an element. For one thread. */
final class Namespaces {
    private final Deque<Map<String, String>> around = new ArrayDeque<>();

    /** Enters the element on whose start tag the reader stands. */
    void enter(XMLStreamReader reader) {
        Map<String, String> scope = around.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(around.getLast());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            scope.put(text(reader.getNamespacePrefix(i)), text(reader.getNamespaceURI(i)));
        }
        around.addLast(scope);
    }

    void leave() {
        around.removeLast();
    }

    /** What the start tag on which the reader stands would have to declare to mean the same elsewhere. */
    String missing(XMLStreamReader reader) {
        Map<String, String> scope = new LinkedHashMap<>(around.isEmpty() ? Map.of() : around.getLast());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            scope.remove(text(reader.getNamespacePrefix(i)));
        }
        var written = new StringBuilder();
        scope.forEach((prefix, name) -> {
            if (!name.isEmpty()) {
                written.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"")
                        .append(name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                        .append('"');
            }
        });
        return written.toString();
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
