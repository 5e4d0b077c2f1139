package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/** A real browser without a window, that reaches nothing but this machine, and what it told of itself meanwhile. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;
    private final ChromeDriver driver;
    private final List<String> requests = new ArrayList<>();
    private boolean answered;
    private final List<String> expected = new ArrayList<>();

    private Browser(Path home) {
        this.home = home;
        this.driver = Chromium.start(home);
    }

    /** Starts one; the test is skipped where there is none, but never on a build server, which has to install it. */
    static Browser start() {
        assumeTrue(Chromium.isThere() || System.getenv("CI") != null, Chromium.ADVICE);
        try {
            return new Browser(Files.createTempDirectory("browser"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Browser size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** As somebody who prefers light or dark. */
    Browser prefer(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** As it comes out of a printer. */
    Browser onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        return this;
    }

    Browser open(ServerUnderTest server, String path) {
        driver.get(URI.create(server.server().url()).resolve(path).toString());
        return this;
    }

    /** Opens a file of this machine, as a double click does. */
    Browser open(Path file, String fragment) {
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
        return this;
    }

    /** Holds that nothing was asked for but the file that was opened, and that nothing was complained of. */
    void assertAlone(Path file) {
        assertSilent();
        String address = file.toUri().toString();
        assertTrue(requests.stream().anyMatch(url -> url.startsWith(address)), "The file itself was seen to be opened.");
        assertEquals(List.of(), requests.stream().filter(url -> !url.startsWith(address) && !url.matches("(about|chrome|data):.*")).toList());
        requests.clear();
    }

    private void assertSilent() {
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> request(entry.getMessage()).ifPresent(requests::add));
        List<String> heard = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> heard.add(entry.getLevel() + " " + entry.getMessage()));
        heard.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertEquals(List.of(), heard, "The console is silent: no violated policy, no error of a script.");
    }

    /** Sends keys to whatever has the focus, as a keyboard does. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses a key that writes a letter of another script than its place on the keyboard says. */
    Browser pressPlace(String code, String letter) {
        driver.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "keyDown", "code", code, "key", letter, "text", letter));
        driver.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "keyUp", "code", code, "key", letter));
        return this;
    }

    /** Gives a list to the form, sends it by keyboard and waits for the proposals. */
    Browser give(Path list) {
        one("#file").sendKeys(list.toAbsolutePath().toString());
        one("main form button").sendKeys(Keys.ENTER);
        return await(() -> !all("#review").isEmpty());
    }

    /** Does something in the tab that was opened last, once its heading is there, and closes it. */
    Browser inOther(String heading, Runnable what) {
        String here = driver.getWindowHandle();
        await(() -> driver.getWindowHandles().size() > 1);
        driver.switchTo().window(driver.getWindowHandles().stream().filter(handle -> !handle.equals(here)).findFirst().orElseThrow());
        await(() -> text("h1").equals(heading));
        what.run();
        driver.close();
        driver.switchTo().window(here);
        return this;
    }

    /** Leaves the page as somebody who wants nothing of it, whatever it asks. */
    Browser leave() {
        scripts(false);
        driver.get("about:blank");
        return scripts(true);
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What can be read in the first that the selector finds, seen in one look: scripts may draw elements anew between two. */
    String text(String selector) {
        return (String) ask("(document.querySelector(arguments[0])?.innerText ?? '').trim()", selector);
    }

    /** The same of all that it finds, together. */
    String texts(String selector) {
        return (String) ask("Array.from(document.querySelectorAll(arguments[0]), found => found.innerText).join('')", selector);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What an expression of JavaScript gives; works where scripts of pages do not. */
    Object ask(String expression, Object... with) {
        return driver.executeScript("return " + expression, with);
    }

    /** Runs a script of ours in the page, whatever the page allows. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** Waits until something is so; an element that went away while it was looked at means that it is not so yet. */
    Browser await(BooleanSupplier state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo(state)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to that: " + driver.getCurrentUrl() + "\n" + driver.getPageSource());
            }
            LockSupport.parkNanos(20_000_000);
        }
        return this;
    }

    /** Waits until the focus is on the element of this id: scripts and links move it when they come to it. */
    Browser awaitFocus(String id) {
        return await(() -> id.equals(ask("document.activeElement.id")));
    }

    private static boolean isSo(BooleanSupplier state) {
        try {
            return state.getAsBoolean();
        } catch (StaleElementReferenceException drawnAnew) {
            return false;
        }
    }

    /** The content of a file that was saved, once it is whole; it is taken away, so that the next can have its name. */
    byte[] saved(String name) {
        Path file = home.resolve(name);
        await(() -> Files.exists(file) && !Files.exists(home.resolve(name + ".crdownload")));
        try {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            return content;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes what can be seen to {@code target/screens}, for whoever asks with {@code -Dscreens=true}. */
    Browser picture(String name) {
        return picture(name, () -> driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Writes the whole page, also what only scrolling shows; see {@link #picture}. */
    Browser wholePicture(String name) {
        return picture(name, () -> {
            Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png",
                "clip", Map.of("x", 0, "y", 0, "width", ask("document.documentElement.clientWidth"),
                    "height", ask("Math.min(3000, document.documentElement.scrollHeight)"), "scale", 1)));
            return Base64.getDecoder().decode((String) shot.get("data"));
        });
    }

    private Browser picture(String name, Supplier<byte[]> taken) {
        if (Boolean.getBoolean("screens")) {
            try {
                Path folder = Files.createDirectories(Path.of("target", "screens"));
                Files.write(folder.resolve(name + ".png"), taken.get());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        return this;
    }

    /** From now on, a complaint that contains this is no fault. */
    Browser expect(String complaint) {
        expected.add(complaint);
        return this;
    }

    /** Holds that everything asked for was asked of the server, something was, and that nothing was complained of. */
    void assertQuiet(ServerUnderTest server) {
        assertSilent();
        assertEquals(List.of(), requests.stream().filter(url -> url.matches("(https?|wss?|ftp):.*") && !url.startsWith(server.server().url())).toList(), "Nothing leaves for elsewhere.");
        assertTrue(answered || requests.stream().anyMatch(url -> url.startsWith(server.server().url())), "The requests were seen.");
        answered = true;
        requests.clear();
    }

    private static Optional<String> request(String entry) {
        JsonObject message = JsonParser.parseString(entry).getAsJsonObject().getAsJsonObject("message");
        return message.get("method").getAsString().equals("Network.requestWillBeSent")
            ? Optional.of(message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString()) : Optional.empty();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
