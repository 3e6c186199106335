package eu.elmgateway.standin;

import java.util.function.Function;

/**
 * What a registry serves over HTTP.
 *
 * @param answers what it makes of a request
 * @param refusal how it says no
 * @param mischiefs what is to go wrong with requests of this kind
 */
record Service(Function<Request, Answer> answers, Answer refusal, Function<Request, Mischief> mischiefs) {
    Answer answer(Request request) {
        return answers.apply(request);
    }

    Mischief mischief(Request request) {
        return mischiefs.apply(request);
    }
}
