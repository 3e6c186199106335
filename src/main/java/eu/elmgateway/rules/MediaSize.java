package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Set;

/** The size in bytes that a file says it has must be its own. Gaps: the size it says, the size it has. */
final class MediaSize implements Check.OfNodes {
    private static final int GROUP = 4;
    private static final int BYTES = 3;

    private final Media media;
    private final String size;

    MediaSize(Parameters parameters) {
        this.media = new Media(parameters);
        this.size = parameters.terms.iri("contentSize").orElse("contentSize");
    }

    @Override
    public Set<String> classes() {
        return media.classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        for (Value value : node.values(size)) {
            media.base64(node).filter(MediaSize::whole).ifPresent(content -> {
                String has = Integer.toString(bytes(content.lexical()));
                if (value instanceof Value.Literal says && !says.lexical().equals(has)) {
                    remarks.suggest(subject.at(node, size, value), has, says.lexical(), has);
                }
            });
        }
    }

    /** Content that is no base64 has no size to speak of. */
    private static boolean whole(Value.Literal content) {
        return content.lexical().length() % GROUP == 0 && !content.lexical().startsWith("data:");
    }

    private static int bytes(String content) {
        int padding = content.endsWith("==") ? 2 : content.endsWith("=") ? 1 : 0;
        return content.length() / GROUP * BYTES - padding;
    }
}
