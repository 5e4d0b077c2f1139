package pimkg.server;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.CapabilityType;

/** Where Chromium is, and how it is started: without windows, reaching nothing but this machine. */
final class Chromium {

    /** What to tell whoever has none. */
    static final String ADVICE = "Skipped, as there is no Chromium with its driver: the pages are not tried in a browser."
        + " Install the packages chromium-headless-shell and chromium-driver.";

    private static final String PROGRAM = "/usr/lib/chromium/chromium-headless-shell";
    /** What the driver calls a Chromium that has no windows at all; it takes a fifth to a quarter less time than one that hides them. */
    private static final String KIND = "chrome-headless-shell";
    private static final String DRIVER = "/usr/bin/chromedriver";
    /** It complains of every browser that is newer than itself, for the sake of what is not used here. */
    private static final Logger GRUMBLING = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private Chromium() {
    }

    static boolean isThere() {
        return Files.isExecutable(Path.of(PROGRAM)) && Files.isExecutable(Path.of(DRIVER));
    }

    /** Starts one that keeps its profile, and what it saves, in this folder. */
    static ChromeDriver start(Path home) {
        GRUMBLING.setLevel(Level.OFF);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM);
        options.setCapability(CapabilityType.BROWSER_NAME, KIND);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--user-data-dir=" + home.resolve("profile"));
        // Every page is one of ours: no need of a process of its own, nor to be kept for whoever goes back.
        options.addArguments("--disable-back-forward-cache", "--disable-site-isolation-trials",
            "--disable-features=ProactivelySwapBrowsingInstance,IsolateOrigins,site-per-process,SpareRendererForSitePerProcess");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", home.toString(), "download.prompt_for_download", false));
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER)).usingAnyFreePort()
            .withLogOutput(OutputStream.nullOutputStream()).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // Said twice: by the preferences alone some downloads are not saved at all, by this alone some land in the working folder.
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", home.toString()));
        return driver;
    }
}
