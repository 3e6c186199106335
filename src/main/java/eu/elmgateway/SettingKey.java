package eu.elmgateway;

import eu.elmgateway.safe.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every setting there is, with its default. */
public enum SettingKey {
    HTTP_HOST("http.host", "127.0.0.1", "address to listen on; other than loopback only once a sender has been added"),
    HTTP_PORT("http.port", "8080", "port to listen on; 0 takes any that is free"),
    HTTP_MAX_BODY("http.max-body", "16MB", "largest body taken, in bytes, KB or MB"),
    HTTP_IDLE_TIMEOUT("http.idle-timeout", "30s", "how long a body may stand still before its sender is given up"),
    HTTP_THREADS("http.threads", "32", "how many requests are worked on at once"),
    DATA("data", "data", "folder of all that is written; relative to the folder of the gateway"),
    STORE_URL("store.url", "", "JDBC URL of a PostgreSQL; if empty, a SQLite file in the data folder"),
    STORE_USER("store.user", "", "database user"),
    STORE_PASSWORD("store.password", "", "the database user's password; better given as ELM_GATEWAY_STORE_PASSWORD"),
    SOAP_PUBLISHED_URL(
            "soap.published-url",
            "",
            "address that ?wsdl tells, as senders see it; if empty, host and port listened on"),
    DROP_ENABLED("drop.enabled", "true", "whether files are taken from data/drop/<sender>/"),
    VALIDATION_VARIANT(
            "validation.variant",
            "published",
            "what judges pushes: the profiles as published, or repaired, without their known defects"),
    CREDENTIAL_BOUND_TO(
            "credential.bound-to",
            "sender",
            "who may correct and revoke a credential: the sender that pushed it first, or also others for the same issuer"),
    MAPPINGS_WATCH("mappings.watch", "5s", "how often to look whether a mapping has changed; 0s for never"),
    SEAL_KEY(
            "seal.key",
            "",
            "key that seals what the gateway converts: a PKCS#12 file, or pkcs11: and the file that configures a token; may be"
                    + " empty"),
    SEAL_PASSWORD("seal.password", "", "password of that file, or PIN; better given as ELM_GATEWAY_SEAL_PASSWORD"),
    SEAL_ALIAS("seal.alias", "", "which key of it, if it holds several"),
    SEAL_TIMESTAMPS(
            "seal.timestamps",
            "",
            "address of a time-stamp authority (RFC 3161) for seals of level T; if empty, they are of level B"),
    TRUST_LISTS(
            "trust.lists",
            "",
            "address of the list of trusted lists (LOTL), to fetch it and the lists it points to; if empty, nothing is fetched"),
    TRUST_PROXY(
            "trust.proxy", "", "proxy to fetch them through, such as http://proxy.example.org:3128; if empty, none"),
    TRUST_PROXY_USER("trust.proxy-user", "", "user name at the proxy; if empty, it wants none"),
    TRUST_PROXY_PASSWORD("trust.proxy-password", "", "password at the proxy"),
    TRUST_EVERY("trust.every", "24h", "how often to fetch them"),
    RECEIPTS_ISSUER(
            "receipts.issuer",
            "",
            "what the gateway calls itself in what it signs, best the https address that senders know; may be empty"),
    RECEIPTS_KEY(
            "receipts.key",
            "",
            "PKCS#12 file with the key that signs acknowledgements and receipts; if empty, one is made in the data folder"),
    RECEIPTS_PASSWORD("receipts.password", "", "password of that file; better given as ELM_GATEWAY_RECEIPTS_PASSWORD"),
    RECEIPTS_ALIAS("receipts.alias", "", "which key of that file, if it holds several"),
    BATCHES_MAX_SIZE("batches.max-size", "1000MB", "largest batch taken, in bytes, KB or MB"),
    BATCHES_MAX_ITEMS("batches.max-items", "100000", "how many items of one batch are taken"),
    BATCHES_WORKERS("batches.workers", "8", "how many items of batches are looked at at once"),
    RETENTION_DOCUMENTS(
            "retention.documents",
            "180d",
            "how long documents are kept once all their deliveries are final; never keeps them"),
    SHUTDOWN_TIMEOUT("shutdown.timeout", "30s", "how long what is under way may take to end at a stop");

    private final String key;
    private final String standard;
    private final String meaning;

    SettingKey(String key, String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The name in {@code elm-gateway.properties}, such as {@code http.port}. */
    public String key() {
        return key;
    }

    /** The default, as it would stand in the file. */
    public String standard() {
        return standard;
    }

    /** What it is for, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The name as an environment variable, such as {@code ELM_GATEWAY_HTTP_PORT}. */
    public String variable() {
        return "ELM_GATEWAY_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /**
     * The setting of this name.
     *
     * @throws SettingsException if there is none; the message names the one that was probably meant
     */
    static SettingKey named(String name, String where) {
        List<SettingKey> all = Arrays.asList(values());
        return all.stream()
                .filter(setting ->
                        setting.key.equals(name) || setting.variable().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException(where + ": there is no setting '" + name + "'"
                        + meant(name, all.stream().map(SettingKey::key).toList())));
    }

    private static String meant(String name, List<String> keys) {
        return Nearest.all(name, keys, SettingKey::plain, length -> Math.max(2, length / 3)).stream()
                .findFirst()
                .map(key -> "; did you mean '" + key + "'?")
                .orElse("; there are " + String.join(", ", keys) + elsewhere(name));
    }

    /** Who is told to set {@code fi-koski.address} looks for a file to write it into. */
    private static String elsewhere(String name) {
        return name.matches("[a-z0-9-]+\\.[a-z0-9.-]+")
                ? "; what a registry's file has in double braces comes from the environment, as "
                        + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
                : "";
    }

    /** As it is however it is written: in the file or in the environment, with any signs between its words. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^elm_gateway_", "").replaceAll("[^a-z0-9]", "");
    }
}
