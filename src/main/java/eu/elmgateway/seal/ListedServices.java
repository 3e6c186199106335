package eu.elmgateway.seal;

import eu.europa.esig.dss.diagnostic.TrustServiceWrapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What trusted lists say of the services behind a certificate. EU DSS calls a seal qualified by a service that was granted for
 * signatures only; a list says apart for what a service is (TS 119 612, 5.5.9.4).
 */
record ListedServices(List<TrustServiceWrapper> services) {
    private static final String SEALS = "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals";
    private static final String GRANTED = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted";

    /** Whether one was granted for seals at a time. */
    boolean grantedForSeals(Instant time) {
        return services.stream()
                .anyMatch(service -> GRANTED.equals(service.getStatus())
                        && service.getAdditionalServiceInfos().contains(SEALS)
                        && !isAfter(service.getStartDate(), time)
                        && (service.getEndDate() == null || isAfter(service.getEndDate(), time)));
    }

    private static boolean isAfter(@Nullable Date date, Instant time) {
        return date != null && date.toInstant().isAfter(time);
    }
}
