package eu.elmgateway.notary;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** Verifies as anyone would: with a JOSE library, the published keys, and nothing of ours. */
final class Jose {
    private static final String[] ALGORITHMS = {"ES256", "ES384", "PS256"};

    private Jose() {}

    /** The subject, as jose4j has it. */
    static String jose4j(String jws, String keys, StatementKind kind) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS))
                .setExpectedType(true, kind.type())
                .setExpectedIssuer("https://gateway.example")
                .setRequireSubject()
                .build()
                .processToClaims(jws)
                .getSubject();
    }

    /** The subject, as Nimbus has it. */
    static String nimbus(String jws, String keys, StatementKind kind) throws Exception {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(kind.type())));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.PS256),
                new ImmutableJWKSet<>(JWKSet.parse(keys))));
        return processor.process(jws, null).getSubject();
    }
}
