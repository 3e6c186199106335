package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a regular document into nodes in one pass. Regular is: names that the contexts define or nobody does,
 * values of the kind that the context gives them, ids and references that are absolute IRIs. All else is declined. For one
 * document.
 */
final class RegularReader {
    private static final String CONTEXT = "@context";

    /** An outermost object that has this may be the envelope of a seal, which whoever only glanced at it has not seen. */
    private static final String PAYLOAD = "payload";

    private final JsonBytes in;
    private final RegularWords words;
    private final RegularValues values;
    private final @Nullable RegularPlaces places;
    private final RegularPath path = new RegularPath();
    private final RegularNodes nodes = new RegularNodes();
    private final List<Dropped> dropped = new ArrayList<>();

    /** Of the objects that are open: terms and, each after its term, the list of values. */
    private Object[] open = new Object[128];

    private int top;
    private boolean contextSeen;

    /** @param places takes the places of all nodes; null if nobody asks for them */
    RegularReader(JsonBytes in, RegularWords words, @Nullable RegularPlaces places) {
        this.in = in;
        this.words = words;
        this.values = new RegularValues(in, words, path, this::object);
        this.places = places;
    }

    /** Reads a document whose contexts make this scope, and whose outermost object is of these classes. */
    NodeTable read(RegularScope scope, List<RegularTerm> types) throws DeclinedException {
        if (in.next() != '{') {
            throw new DeclinedException("no object");
        }
        object(new RegularObject(scope, scope.forTypes(types)));
        in.finish();
        return nodes.table();
    }

    List<Dropped> dropped() {
        return dropped;
    }

    private Value.Reference object(RegularScope scope) throws DeclinedException {
        return object(new RegularObject(scope, scope));
    }

    private Value.Reference object(RegularObject object) throws DeclinedException {
        int number = nodes.begin();
        int mark = top;
        in.enter();
        path.enter();
        for (boolean first = true; in.name(first); first = false) {
            var term = object.scope().find(in.bytes(), in.from(), in.to(), in.hash());
            if (term == null) {
                undefined(object);
            } else {
                member(object, term, mark);
            }
        }
        object.end();
        return end(object, number, mark);
    }

    private Value.Reference end(RegularObject object, int number, int mark) throws DeclinedException {
        var id = object.id();
        var self = id == null ? words.blank(number) : id;
        if (places != null) {
            places.add(self.id(), path, open, mark, top);
        }
        path.leave();
        var node = Node.sealed(self.id(), object.types(), properties(mark));
        if (id == null) {
            nodes.blank(number, node);
        } else {
            nodes.named(number, node);
        }
        return self;
    }

    private void undefined(RegularObject object) throws DeclinedException {
        var name = in.lastText();
        if (name.equals(CONTEXT) && path.atRoot() && !contextSeen) {
            contextSeen = true;
        } else if (name.equals(PAYLOAD) && path.atRoot()) {
            throw new DeclinedException("payload");
        } else {
            object.undefined(name);
            dropped.add(new Dropped(Dropped.Kind.UNDEFINED_TERM, name, path.member(name)));
        }
        in.skip();
    }

    private void member(RegularObject object, RegularTerm term, int mark) throws DeclinedException {
        switch (term.kind()) {
            case ID -> object.id(term, values.reference());
            case TYPE -> object.types(term, values.types(object.outer), open, mark, top);
            case DECLINED -> throw new DeclinedException("term");
            default -> {
                for (int i = mark; i < top; i += 2) {
                    if (((RegularTerm) open[i]).iri().equals(term.iri())) {
                        throw new DeclinedException("property twice");
                    }
                }
                path.name(term.term().name());
                if (path.atRoot() && term.term().name().equals(PAYLOAD)) {
                    throw new DeclinedException("payload");
                }
                if (places != null && in.next() == '[') {
                    places.array(path);
                }
                push(term, values.of(term, object));
            }
        }
    }

    private void push(RegularTerm term, List<Value> found) {
        if (top + 2 > open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[top++] = term;
        open[top++] = found;
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<Value>> properties(int mark) {
        int count = 0;
        for (int i = mark; i < top; i += 2) {
            count += ((List<Value>) open[i + 1]).isEmpty() ? 0 : 1;
        }
        var names = new String[count];
        var lists = (List<Value>[]) new List<?>[count];
        for (int i = mark, to = 0; i < top; i += 2) {
            var list = (List<Value>) open[i + 1];
            if (!list.isEmpty()) {
                names[to] = ((RegularTerm) open[i]).iri();
                lists[to++] = list;
            }
        }
        top = mark;
        return new FewProperties(names, lists);
    }
}
