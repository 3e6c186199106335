package eu.elmgateway.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where stand-ins are told what to do wrong and asked what they got, over HTTP: {@code GET /} lists them, {@code GET /REGISTRY} what one
 * got, {@code GET /REGISTRY/FILE} one thing of it; {@code POST /WHERE/misbehave/HOW/TIMES} with {@code WHERE} as the list has it,
 * {@code POST /WHERE/slowness/SECONDS}, {@code DELETE /WHERE/misbehave}; {@code POST /REGISTRY/ask/WHOM} for registries that ask.
 * Thread-safe.
 */
final class Desk implements AutoCloseable {
    private static final String JSON = "application/json";

    private final Map<String, StandIn> standIns;
    private final Map<String, Mischief> mischiefs = new LinkedHashMap<>();
    private final Loopback loopback;

    Desk(int port, Map<String, StandIn> standIns) {
        this.standIns = standIns;
        standIns.values().forEach(one -> mischiefs.putAll(one.mischiefs()));
        var none = new Mischief(Set.of(Misbehaviour.SLOW));
        loopback = new Loopback(port, null, new Service(this::answer, error(400, "no"), request -> none));
    }

    String address() {
        return loopback.address("/");
    }

    private Answer answer(Request request) {
        List<String> path = List.of(request.path().substring(1).split("/", 4));
        try {
            return switch (request.method()) {
                case "GET" -> path.get(0).isEmpty() ? list() : got(path);
                case "POST" -> told(path);
                case "DELETE" -> behaves(path);
                default -> error(405, "GET, POST or DELETE");
            };
        } catch (IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer list() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (StandIn one : standIns.values()) {
            ObjectNode entry = all.addObject()
                    .put("registry", one.registry())
                    .put("place", one.place())
                    .put("got", one.ledger().entries().size());
            ObjectNode where = entry.putObject("misbehaves");
            one.mischiefs().forEach((name, mischief) -> state(mischief, where.putObject(name)));
        }
        return new Answer(200, JSON, all.toPrettyString() + "\n");
    }

    private static void state(Mischief mischief, ObjectNode state) {
        words(mischief.left(), state.putArray("next"));
        words(mischief.possible(), state.putArray("possible"));
    }

    private static void words(Collection<Misbehaviour> some, ArrayNode words) {
        some.forEach(how -> words.add(how.word()));
    }

    private Answer got(List<String> path) throws IOException {
        StandIn one = standIns.get(path.get(0));
        if (one == null) {
            return error(404, "no such registry; there are " + String.join(", ", standIns.keySet()));
        }
        if (path.size() > 1) {
            return file(one.ledger().file(path.get(1)));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Ledger.Entry entry : one.ledger().entries()) {
            all.addObject()
                    .put("number", entry.number())
                    .put("receivedAt", entry.receivedAt().toString())
                    .put("name", entry.name())
                    .put("verdict", entry.verdict())
                    .put("file", entry.file());
        }
        return new Answer(200, JSON, all.toPrettyString() + "\n");
    }

    private static Answer file(byte @Nullable [] bytes) {
        return bytes == null
                ? error(404, "no such file; the registry's list has their names")
                : new Answer(200, "text/plain; charset=utf-8", new String(bytes, StandardCharsets.UTF_8));
    }

    private Answer told(List<String> path) {
        String word = path.size() < 3 ? "" : path.get(1);
        return switch (word) {
            case "misbehave" -> misbehave(mischief(path.get(0)), path.get(2), path.size() > 3 ? path.get(3) : "1");
            case "slowness" -> {
                mischief(path.get(0)).slowness(Duration.ofSeconds(Integer.parseInt(path.get(2))));
                yield said(mischief(path.get(0)));
            }
            case "ask" -> ask(standIns.get(path.get(0)), String.join("/", path.subList(2, path.size())));
            default -> error(404, "POST /WHERE/misbehave/HOW/TIMES, /WHERE/slowness/SECONDS or /REGISTRY/ask/WHOM");
        };
    }

    private static Answer misbehave(Mischief mischief, String how, String times) {
        mischief.next(
                Misbehaviour.of(how)
                        .orElseThrow(() -> new IllegalArgumentException("nothing can go wrong that is called " + how
                                + "; choose of " + Mischief.words(List.copyOf(mischief.possible())))),
                Integer.parseInt(times));
        return said(mischief);
    }

    private static Answer ask(@Nullable StandIn one, String whom) {
        if (one instanceof Asking asking) {
            asking.askFor(whom);
            return new Answer(200, JSON, "{}\n");
        }
        return error(404, "this registry asks for nobody by name");
    }

    private Answer behaves(List<String> path) {
        Mischief mischief = mischief(path.get(0));
        mischief.behave();
        return said(mischief);
    }

    private Mischief mischief(String where) {
        Mischief mischief = mischiefs.get(where);
        if (mischief == null) {
            throw new IllegalArgumentException(
                    "nothing goes wrong at " + where + "; choose of " + String.join(", ", mischiefs.keySet()));
        }
        return mischief;
    }

    private static Answer said(Mischief mischief) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state(mischief, state);
        return new Answer(200, JSON, state.toPrettyString() + "\n");
    }

    private static Answer error(int status, String words) {
        return new Answer(
                status,
                JSON,
                JsonNodeFactory.instance.objectNode().put("error", words).toPrettyString() + "\n");
    }

    @Override
    public void close() {
        loopback.close();
    }
}
