package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.Keys;
import pimkg.Golden;

/**
 * A browser before a server that has a page of every kind: one of both for all classes of tests in a process. Holds after each test that
 * nothing was asked of another host and nothing was complained of.
 */
final class Site implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final Stewards STEWARDS = new Stewards();
    private static final String DATASET = "/datasets/" + Stewards.A + "/legal-aid";

    private Running running;

    /** What is there until the last test has run. */
    private record Running(ServerUnderTest server, Browser browser) implements AutoCloseable {

        static Running start() {
            Browser browser = Browser.start();
            ServerUnderTest server = STEWARDS.server();
            server.beforeAll(null);
            assertEquals(201, Stewards.put(server, STEWARDS.first, DATASET + "?audience=public", Stewards.description()).statusCode());
            assertEquals(200, Stewards.put(server, STEWARDS.first, DATASET + "?audience=public", Stewards.saying("legal aid by month")).statusCode());
            return new Running(server, browser);
        }

        @Override
        public void close() {
            browser.close();
            server.afterAll(null);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot().getStore(Namespace.create(Site.class)).computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser().scripts(true).size(1200, 900).prefer("light");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browser().leave().assertQuiet(server());
    }

    Browser browser() {
        return running.browser();
    }

    ServerUnderTest server() {
        return running.server();
    }

    /** Opens an address. */
    Browser open(String path) {
        return browser().open(server(), path);
    }

    /** Opens a page, sending what it is an answer to. */
    Browser open(EveryPage page, String language) {
        if (page.isRefusal()) {
            browser().expect(page == EveryPage.FAULTY ? "/submit?lang=" + language : page.in(language) + " - Failed to load resource: the server responded with a status of 40");
        }
        open(page.in(language));
        if (page == EveryPage.JUDGED) {
            browser().one("#file").sendKeys(Golden.file("validation/dataset-without-purpose.ttl").toAbsolutePath().toString());
            browser().one("main form button").sendKeys(Keys.ENTER);
            browser().await(() -> !browser().all("#report").isEmpty());
        } else if (page.isToken()) {
            submit(page);
        } else if (page == EveryPage.PROPOSALS) {
            browser().give(Golden.file("server/fictional-codes.csv"));
        }
        return browser();
    }

    private void submit(EveryPage page) {
        if (page == EveryPage.VERSIONS_SHOWN) {
            browser().one("#id").sendKeys("legal-aid");
        } else {
            choose(page == EveryPage.FAULTY ? "validation/dataset-without-purpose.ttl" : "submission/legal-aid.ttl");
        }
        browser().one("#token").sendKeys(token(), Keys.ENTER);
        browser().await(() -> !browser().all("#result").isEmpty());
    }

    /** Chooses a file of the tests in the form of the page. */
    void choose(String golden) {
        browser().one("#file").sendKeys(Golden.file(golden).toAbsolutePath().toString());
    }

    /** The token of a steward. */
    static String token() {
        return STEWARDS.first.token();
    }
}
