package eu.elmgateway.asking;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks vouchers as PDND issues them: a JWT signed (RFC 7515) by a key that the operator has configured, with one of the
 * algorithms that he allows, from the issuer and for the audience that he states, not expired. Thread-safe.
 */
final class Vouchers {
    private static final int LONGEST = 4096;
    private static final List<String> WHO = List.of("client_id", "sub");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * What a voucher must be.
     *
     * @param algorithms of RFC 7518, such as RS256; never those with a shared secret
     */
    record Terms(String issuer, String audience, Set<String> algorithms) {
        Terms {
            algorithms = Set.copyOf(algorithms);
            if (algorithms.isEmpty()
                    || !algorithms.stream().allMatch(name -> name.matches("(RS|PS|ES)(256|384|512)"))) {
                throw new IllegalArgumentException("elm:voucher: algorithms are " + algorithms
                        + "; write some of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512");
            }
        }
    }

    Vouchers(JWKSet keys, Terms terms, Clock clock) {
        Set<JWSAlgorithm> allowed =
                terms.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        terms.audience(),
                        new JWTClaimsSet.Builder().issuer(terms.issuer()).build(),
                        Set.of("exp", "iat")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
    }

    /** Who shows this voucher; empty if it does not hold. */
    Optional<String> holder(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            return WHO.stream()
                    .map(name -> claims.getClaim(name) instanceof String text ? text : "")
                    .filter(text -> !text.isBlank())
                    .findFirst();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }
}
