package eu.elmgateway.jws;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import eu.elmgateway.safe.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a JWS in JSON serialisation (RFC 7515, 7.2) apart, straight from its bytes and without a tree, for the payload may be
 * large. What it declines may still be a JWS, to be read as a tree. For one thread and one document.
 */
public final class JwsReading {
    private final JsonBytes json;
    private byte @Nullable [] payload;
    private final List<Jws.Part> parts = new ArrayList<>();
    private final Member flat = new Member("");

    private JwsReading(JsonBytes json) {
        this.json = json;
    }

    /** The members of one signature, as they come. */
    private static final class Member {
        private final String path;
        private @Nullable String protectedHeader;
        private @Nullable String signature;
        private byte @Nullable [] header;

        private Member(String path) {
            this.path = path;
        }

        private boolean empty() {
            return protectedHeader == null && signature == null && header == null;
        }

        private Jws.Part part() throws DeclinedException {
            if (protectedHeader == null || signature == null) {
                throw new DeclinedException("signature");
            }
            return new Jws.Part(path, protectedHeader, header, signature);
        }
    }

    /**
     * Reads a document to its end.
     *
     * @throws DeclinedException if it is not plainly a JWS
     */
    public static Jws read(byte[] document, Limits limits) throws DeclinedException {
        var reading = new JwsReading(new JsonBytes(document, limits));
        reading.envelope();
        if (reading.payload == null || (!reading.flat.empty() && !reading.parts.isEmpty())) {
            throw new DeclinedException("envelope");
        }
        if (reading.parts.isEmpty()) {
            reading.parts.add(reading.flat.part());
        }
        return new Jws(reading.payload, List.copyOf(reading.parts));
    }

    private void envelope() throws DeclinedException {
        Set<String> names = begin();
        for (boolean first = true; json.name(first); first = false) {
            String name = once(names);
            switch (name) {
                case "payload" -> payload = bytes();
                case "signatures" -> signatures();
                default -> member(name, flat);
            }
        }
        json.finish();
    }

    private void signatures() throws DeclinedException {
        demand('[');
        json.enter();
        for (boolean first = true; json.item(first); first = false) {
            var signature = new Member("/signatures/" + parts.size());
            Set<String> names = begin();
            for (boolean begun = true; json.name(begun); begun = false) {
                member(once(names), signature);
            }
            parts.add(signature.part());
        }
    }

    private void member(String name, Member of) throws DeclinedException {
        switch (name) {
            case "protected" -> of.protectedHeader = text();
            case "signature" -> of.signature = text();
            case "header" -> of.header = raw();
            default -> json.skip();
        }
    }

    private Set<String> begin() throws DeclinedException {
        demand('{');
        json.enter();
        return new HashSet<>();
    }

    private String once(Set<String> names) throws DeclinedException {
        String name = json.lastText();
        if (!names.add(name)) {
            throw new DeclinedException("duplicate name");
        }
        return name;
    }

    private byte[] bytes() throws DeclinedException {
        demand('"');
        return json.unescaped();
    }

    private String text() throws DeclinedException {
        demand('"');
        return json.string();
    }

    private byte[] raw() throws DeclinedException {
        json.next();
        int from = json.at();
        json.skip();
        return Arrays.copyOfRange(json.bytes(), from, json.at());
    }

    private void demand(char wanted) throws DeclinedException {
        if (json.next() != wanted) {
            throw new DeclinedException("envelope");
        }
    }
}
