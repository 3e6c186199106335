package eu.elmgateway.elm;

import java.util.Set;

/**
 * What the engine knows of one version of the model: its contexts, and which terms hold one value at most. Comes from the
 * folder {@code schemas/elm-json/<version>}. Immutable.
 *
 * @param contexts the contexts that documents may name
 * @param single names of the terms that have one value at most in every class that has them; all others are written as arrays
 */
public record ElmModel(Contexts contexts, Set<String> single) {
    public ElmModel {
        single = Set.copyOf(single);
    }
}
