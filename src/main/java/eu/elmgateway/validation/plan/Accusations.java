package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the nodes of one document break. */
final class Accusations implements Judge {
    /** Shape by shape and within a shape node by node, as Jena reports. */
    private static final Comparator<Suspect> AS_REPORTED = Comparator.comparingInt(
                    (Suspect suspect) -> suspect.check().root())
            .thenComparingInt(Suspect::turn)
            .thenComparingInt(suspect -> suspect.check().rank());

    private final List<Suspect> suspects = new ArrayList<>();
    private int turn;

    void nextFocus() {
        turn++;
    }

    @Override
    public boolean broken(Check check, Value focus) {
        suspects.add(new Suspect(check, focus, turn));
        return true;
    }

    List<Suspect> inOrder() {
        suspects.sort(AS_REPORTED);
        return suspects;
    }
}
