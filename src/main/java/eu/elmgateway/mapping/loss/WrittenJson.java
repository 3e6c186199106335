package eu.elmgateway.mapping.loss;

import eu.elmgateway.elm.JsonListener;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lists the values of JSON-LD that is written, and the languages of texts. For one document. */
final class WrittenJson implements JsonListener {
    private final Written written;
    private final Deque<Open> open = new ArrayDeque<>();
    private PathShape here = PathShape.root();
    private int owners;

    /** An object, and where it stands. */
    private record Open(PathShape shape, int owner, boolean texts) {}

    WrittenJson(Written written) {
        this.written = written;
    }

    @Override
    public void startObject(boolean texts) {
        open.push(new Open(here, ++owners, texts));
    }

    @Override
    public void member(String name) {
        Open object = open.element();
        if (object.texts()) {
            written.add(name, object.shape().child("@language", object.owner()));
            here = object.shape();
        } else {
            here = object.shape().child(name, object.owner());
        }
    }

    @Override
    public void endObject() {
        here = open.pop().shape();
    }

    @Override
    public void startArray(int size) {
        here.repeat(size);
    }

    @Override
    public void value(String lexical) {
        written.add(lexical, here);
    }
}
