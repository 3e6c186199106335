package eu.elmgateway;

import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.batch.BatchLimits;
import eu.elmgateway.store.Binding;
import eu.elmgateway.validation.Variant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set; see {@link SettingKey} for names, defaults and meanings. Immutable.
 *
 * @param home the folder that holds {@code routes}, {@code schemas} and {@code mappings}; absolute
 * @param data the folder of all that is written; absolute
 * @param publishedSoap null if the address listened on is the one to tell
 * @param variant in which variant profiles judge pushes
 * @param binding who may correct and revoke a credential
 * @param retention how long documents are kept once they are final, null for ever
 * @param mappingsWatch how often to look whether a mapping has changed, zero for never
 */
public record Settings(
        Path home,
        Path data,
        String httpHost,
        int httpPort,
        HttpLimits httpLimits,
        StoreSettings store,
        @Nullable String publishedSoap,
        boolean dropEnabled,
        Variant variant,
        Binding binding,
        Duration mappingsWatch,
        ReceiptSettings receipts,
        SealSettings seal,
        TrustSettings trust,
        BatchLimits batches,
        @Nullable Duration retention,
        Duration shutdownTimeout) {

    /**
     * Where everything durable is.
     *
     * @param url JDBC URL of a PostgreSQL, null for the embedded store in the data folder
     */
    public record StoreSettings(@Nullable String url, String user, String password) {
        @Override
        public String toString() {
            return "StoreSettings[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * Who signs acknowledgements and receipts.
     *
     * @param issuer what the gateway calls itself, null if nothing
     * @param key a PKCS#12 file, null for a key that the gateway makes itself
     * @param alias which key of the file, null if it holds one only
     */
    public record ReceiptSettings(
            @Nullable String issuer,
            @Nullable Path key,
            String password,
            @Nullable String alias) {
        @Override
        public String toString() {
            return "ReceiptSettings[issuer=" + issuer + ", key=" + key + ", alias=" + alias + "]";
        }
    }

    /**
     * What seals what the gateway converts.
     *
     * @param key a PKCS#12 file, or {@code pkcs11:} and the file that configures a token; null if nothing is to be sealed
     * @param alias which key of it, null if it holds one only
     * @param timestamps a time-stamp authority, null for none
     */
    public record SealSettings(
            @Nullable String key,
            String password,
            @Nullable String alias,
            @Nullable URI timestamps) {
        @Override
        public String toString() {
            return "SealSettings[key=" + key + ", alias=" + alias + ", timestamps=" + timestamps + "]";
        }
    }

    /**
     * From where trusted lists are refreshed.
     *
     * @param lists where the list of lists is published; null if nothing is fetched
     * @param proxy to fetch through, null for none
     * @param user at the proxy, null if it wants none
     * @param every how often
     */
    public record TrustSettings(
            @Nullable URI lists,
            @Nullable URI proxy,
            @Nullable String user,
            String password,
            Duration every) {
        @Override
        public String toString() {
            return "TrustSettings[lists=" + lists + ", proxy=" + proxy + ", user=" + user + ", every=" + every + "]";
        }
    }

    static Settings of(Path home, Map<SettingKey, String> texts) {
        var values = new SettingValues(texts);
        return new Settings(
                home,
                home.resolve(values.path(SettingKey.DATA)).normalize(),
                values.text(SettingKey.HTTP_HOST),
                values.number(SettingKey.HTTP_PORT, 0, 65_535),
                new HttpLimits(
                        values.bytes(SettingKey.HTTP_MAX_BODY),
                        values.duration(SettingKey.HTTP_IDLE_TIMEOUT),
                        values.number(SettingKey.HTTP_THREADS, 1, 10_000)),
                new StoreSettings(
                        values.optional(SettingKey.STORE_URL),
                        values.text(SettingKey.STORE_USER),
                        values.text(SettingKey.STORE_PASSWORD)),
                values.optional(SettingKey.SOAP_PUBLISHED_URL),
                values.flag(SettingKey.DROP_ENABLED),
                values.variant(SettingKey.VALIDATION_VARIANT),
                values.binding(SettingKey.CREDENTIAL_BOUND_TO),
                values.duration(SettingKey.MAPPINGS_WATCH),
                new ReceiptSettings(
                        values.optional(SettingKey.RECEIPTS_ISSUER),
                        values.optional(SettingKey.RECEIPTS_KEY) == null
                                ? null
                                : home.resolve(values.path(SettingKey.RECEIPTS_KEY)),
                        values.text(SettingKey.RECEIPTS_PASSWORD),
                        values.optional(SettingKey.RECEIPTS_ALIAS)),
                new SealSettings(
                        values.optional(SettingKey.SEAL_KEY),
                        values.text(SettingKey.SEAL_PASSWORD),
                        values.optional(SettingKey.SEAL_ALIAS),
                        values.address(SettingKey.SEAL_TIMESTAMPS)),
                new TrustSettings(
                        values.address(SettingKey.TRUST_LISTS),
                        values.address(SettingKey.TRUST_PROXY),
                        values.optional(SettingKey.TRUST_PROXY_USER),
                        values.text(SettingKey.TRUST_PROXY_PASSWORD),
                        values.duration(SettingKey.TRUST_EVERY)),
                new BatchLimits(
                        values.bytes(SettingKey.BATCHES_MAX_SIZE),
                        values.number(SettingKey.BATCHES_MAX_ITEMS, 1, 10_000_000),
                        values.number(SettingKey.BATCHES_WORKERS, 1, 1_000)),
                values.durationOrNever(SettingKey.RETENTION_DOCUMENTS),
                values.duration(SettingKey.SHUTDOWN_TIMEOUT));
    }

    /** The folder of the accreditations that are known. */
    public Path accreditationFolder() {
        return data().resolve("accreditations");
    }

    /** The folder of whom the operator trusts. */
    public Path trustFolder() {
        return home().resolve("trust");
    }
}
