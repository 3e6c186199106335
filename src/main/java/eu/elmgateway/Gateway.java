package eu.elmgateway;

import eu.elmgateway.api.ApiJson;
import eu.elmgateway.api.HttpAnswerHeaders;
import eu.elmgateway.api.HttpFront;
import eu.elmgateway.component.ElmComponent;
import eu.elmgateway.component.Steps;
import eu.elmgateway.intake.SoapBus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMain;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.cxf.Bus;

/**
 * A running gateway: Camel Main with the routes of the home folder and the steps they name. Started once, closed once;
 * thread-safe.
 */
public final class Gateway implements AutoCloseable {
    private final Settings settings;
    private final Parts parts;
    private final HttpFront front;
    private final CamelContext context = new DefaultCamelContext(false);
    private final SimpleMain main = new SimpleMain(context);
    private final Bus soap = SoapBus.on(context);

    private Gateway(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        this.front = new HttpFront(settings.httpHost(), settings.httpPort(), settings.httpLimits());
    }

    /**
     * Starts a gateway; returns when it serves requests.
     *
     * @throws SettingsException if a setting, a route file or a port in use keeps it from starting; the message says what to
     *     change. What had been started is stopped again, and {@code parts} are closed
     */
    public static Gateway start(Settings settings, Parts parts) {
        var gateway = new Gateway(settings, parts);
        try {
            gateway.start();
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw StartFailure.explain(e);
        }
    }

    /** Where senders reach the gateway, such as {@code http://127.0.0.1:8080}. */
    public URI address() {
        String host = settings.httpHost();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + front.getPort());
    }

    private void start() throws IOException {
        refuseToServeNobodyEverywhere();
        if (settings.dropEnabled()) {
            parts.drop().prepare();
        }
        main.configure()
                .withName("elm-gateway")
                .withAutoConfigurationEnabled(false)
                .withRoutesIncludePattern("file:" + settings.home().resolve("routes") + "/*.yaml")
                .withShutdownTimeout(
                        (int) Math.max(1, settings.shutdownTimeout().toSeconds()))
                .withShutdownLogInflightExchangesOnTimeout(false);
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport support) {
                prepare();
            }
        });
        main.start();
        parts.routes().accept(context);
        front.open();
    }

    /** Who opens a port to others before anybody may push most likely does not mean to. */
    private void refuseToServeNobodyEverywhere() throws UnknownHostException {
        String host = settings.httpHost();
        if (parts.senders().empty() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new SettingsException("http.host is '" + host + "', but nobody may push yet; add a sender with"
                    + " 'elm-gateway sender add <name>' first, or listen on 127.0.0.1");
        }
    }

    /** What routes need before they are loaded. */
    private void prepare() {
        context.getRegistry().bind("apiJson", ApiJson.mapper());
        context.addComponent("elm", new ElmComponent(new Steps(parts.steps()), parts.sources()));
        context.getRegistry().bind("cxf", soap);
        context.getRegistry().bind("dropFolder", parts.drop());
        var http = new PlatformHttpComponent();
        http.setHeaderFilterStrategy(new HttpAnswerHeaders());
        context.addComponent("platform-http", http);
        try {
            context.addService(front);
            // Camel would wait with it until the routes are loaded; the routes need to know the port.
            ServiceHelper.startService(front);
            tellRoutes();
        } catch (Exception e) {
            throw StartFailure.explain(e);
        }
    }

    /** What route files may write as a placeholder in double braces. */
    private void tellRoutes() {
        var known = new Properties();
        known.setProperty("elm.home", settings.home().toString());
        known.setProperty("elm.data", settings.data().toString());
        String published = settings.publishedSoap();
        known.setProperty("elm.drop.enabled", Boolean.toString(settings.dropEnabled()));
        known.setProperty("elm.soap.url", published == null ? address() + "/soap/gateway" : published);
        context.getPropertiesComponent().setInitialProperties(known);
    }

    /** Stops: new requests get 503, what is under way may end within the time set, then all is closed. */
    @Override
    public void close() {
        front.shut();
        main.stop();
        context.stop();
        soap.shutdown(true);
        parts.close();
    }
}
