package eu.elmgateway.mapping.loss;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One place of the source, by its path. For one run. */
final class Spot {
    private static final Spot[][] NONE = {};

    private final @Nullable Spot parent;
    private final String step;
    private final int number;
    private final PathShape shape;

    /** By the order of their shapes, and by their numbers: most things are shown once, so no names are looked up. */
    private @Nullable Spot[][] children = NONE;

    private @Nullable SourceValue value;

    private Spot(@Nullable Spot parent, String step, int number, PathShape shape) {
        this.parent = parent;
        this.step = step;
        this.number = number;
        this.shape = shape;
    }

    static Spot root() {
        return new Spot(null, "", 0, PathShape.root());
    }

    /**
     * A step down, by the shape of where it leads.
     *
     * @param number counted from 1 where several steps are called so, else 0
     */
    Spot child(String name, int number, PathShape inner) {
        @Nullable Spot[] alike = alike(inner.order(), number);
        Spot known = alike[number];
        if (known == null) {
            known = new Spot(this, name, number, inner);
            alike[number] = known;
        }
        return known;
    }

    private @Nullable Spot[] alike(int order, int number) {
        if (order >= children.length) {
            children = Arrays.copyOf(children, Math.max(order + 1, children.length * 2));
        }
        @Nullable Spot[] alike = children[order];
        if (alike == null || number >= alike.length) {
            alike = alike == null ? new Spot[number + 1] : Arrays.copyOf(alike, Math.max(number + 1, alike.length * 2));
            children[order] = alike;
        }
        return alike;
    }

    PathShape shape() {
        return shape;
    }

    /** The value that stands here: one value, however often its element is repeated. */
    SourceValue value(Traced traced) {
        SourceValue known = value;
        if (known == null) {
            known = new SourceValue(this, traced.value());
            value = known;
        }
        if (traced.read()) {
            known.becomeRead();
        }
        return known;
    }

    /** The path, as a style of source writes its numbers. */
    String path(SourceStyle style) {
        return parent == null ? "" : parent.path(style) + "/" + (number == 0 ? step : style.numbered(step, number));
    }
}
