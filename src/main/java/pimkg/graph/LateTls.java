package pimkg.graph;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.apache.jena.http.HttpEnv;

/**
 * Java's own settings for TLS, made when somebody first needs them. Jena makes a client of HTTP as soon as it is initialised, and with
 * it Java reads all certificates that it trusts: a sixth of the time of a short command, for a client that is thrown away.
 */
final class LateTls extends SSLContextSpi {

    private final Later<SSLContext> java = new Later<>(LateTls::javas);
    private boolean quiet = true;

    private LateTls() {
    }

    /** Has Jena make its client without them; whoever makes one later gets them. */
    static void start() {
        Installed.DONE.run();
    }

    private static final class Installed {
        private static final Runnable DONE = install();

        private static Runnable install() {
            LateTls late = new LateTls();
            SSLContext.setDefault(new SSLContext(late, null, "TLS") { });
            HttpEnv.getDftHttpClient();
            late.quiet = false;
            return () -> { };
        }
    }

    private static SSLContext javas() {
        try {
            return SSLContext.getInstance("Default");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return quiet ? new SSLParameters(new String[0], new String[0]) : java.get().getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return quiet ? engineGetDefaultSSLParameters() : java.get().getSupportedSSLParameters();
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) throws KeyManagementException {
        java.get().init(keys, trusted, random);
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return java.get().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return java.get().getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return java.get().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return java.get().createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return java.get().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return java.get().getClientSessionContext();
    }
}
