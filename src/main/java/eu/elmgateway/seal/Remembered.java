package eu.elmgateway.seal;

import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The validation policy of EU DSS, read once. DSS asks it the same questions hundreds of times a document, and each time reads
 * dates of algorithms from text; the answers never change, so they are remembered. Thread-safe.
 */
final class Remembered implements InvocationHandler {
    /** Questions are of kinds of tokens, of algorithms and of lengths of keys; whoever invents lengths shall not fill the memory. */
    private static final int MOST = 16_384;

    private final Object asked;
    private final Set<String> unasked;
    private final Map<List<Object>, Optional<Object>> answers = new ConcurrentHashMap<>();

    private Remembered(Object asked, Set<String> unasked) {
        this.asked = asked;
        this.unasked = unasked;
    }

    /**
     * The policy that DSS applies where none is given.
     *
     * @param unasked methods of the constraints that are not demanded
     */
    static ValidationPolicy policy(String... unasked) {
        return of(
                ValidationPolicy.class,
                ValidationPolicyLoader.fromDefaultValidationPolicy().create(),
                Set.of(unasked));
    }

    private static <T> T of(Class<T> type, T asked, Set<String> unasked) {
        return type.cast(Proxy.newProxyInstance(
                Remembered.class.getClassLoader(), new Class<?>[] {type}, new Remembered(asked, unasked)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (unasked.contains(method.getName())) {
            return null;
        }
        List<Object> question = List.of(method, arguments == null ? List.of() : Arrays.asList(arguments));
        Optional<Object> answer = answers.get(question);
        if (answer == null) {
            answer = Optional.ofNullable(answer(method, arguments));
            if (method.getReturnType() != void.class && answers.size() < MOST) {
                answers.put(question, answer);
            }
        }
        return answer.orElse(null);
    }

    private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object answer = method.invoke(asked, arguments);
            return answer instanceof CryptographicSuite suite ? of(CryptographicSuite.class, suite, Set.of()) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
