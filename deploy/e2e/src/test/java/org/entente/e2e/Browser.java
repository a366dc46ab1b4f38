package org.entente.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, without a window, that asks nobody but the page. */
final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String base;
    private final Path pictures;

    /** @param width in CSS pixels; a narrow one is a phone's */
    Browser(String base, Path profile, Path pictures, int width) {
        this.base = base;
        this.pictures = pictures;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=" + width + ",900",
                "--user-data-dir=" + profile);
        if (width < 500) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", 844, "pixelRatio", 2.0)));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Goes to an address of the page and waits until all of it has been filled. */
    void open(String address) {
        driver.get(base + address);
        settled();
    }

    void settled() {
        new WebDriverWait(driver, PATIENCE)
                .until(any -> Boolean.TRUE.equals(
                        driver.executeScript("return document.querySelector('main').children.length > 0"
                                + " && !document.querySelector('[aria-busy]')")));
    }

    /** Waits until some element shows the text. */
    void awaitText(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(() -> selector + " with " + text + " in " + text("main"))
                .until(any -> all(selector).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    /** Waits until the script gives true. */
    void awaitTrue(String script) {
        new WebDriverWait(driver, PATIENCE).until(any -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void back() {
        driver.navigate().back();
        settled();
    }

    Object run(String script) {
        Object result = driver.executeScript(script);
        return result == null ? "" : result;
    }

    /** Presses the tab key until the element that has the focus fits, at most so often. */
    boolean tabTo(String script, int most) {
        for (int pressed = 0; pressed < most; pressed++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("const e = document.activeElement; return " + script))) {
                return true;
            }
        }
        return false;
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Colours as if the system asked for these. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps what is seen, for people to look at. */
    void picture(String name) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whatever the page complained of since this was last asked. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getLevel() + " " + entry.getMessage());
        }
        return complaints;
    }

    /** Requests to anywhere but the page's own address since this was last asked. */
    List<String> foreignRequests() {
        List<String> foreign = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            int at = message.indexOf("\"url\":\"");
            if (message.contains("Network.requestWillBeSent\"") && at > 0) {
                String url = message.substring(at + 7, message.indexOf('"', at + 7));
                if (url.startsWith("http") && !url.startsWith(base)) {
                    foreign.add(url);
                }
            }
        }
        return foreign;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
