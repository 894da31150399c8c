package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.world.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a window. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  Browser(Path chromium, Path chromedriver) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox", // tests may run as root
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().window().setSize(new Dimension(1280, 960));
  }

  /** Opens a page, and returns when it shows all of these texts. */
  void open(URI page, String... texts) {
    driver.get(page.toString());
    try {
      Eventually.until(PATIENCE, () -> shows(texts));
    } catch (AssertionError e) {
      throw new AssertionError(page + " does not show " + List.of(texts) + ", but " + text(), e);
    }
  }

  private boolean shows(String... texts) {
    String shown = text();
    return List.of(texts).stream().allMatch(shown::contains);
  }

  private String text() {
    return String.join("\n", inEachFrame(() -> driver.findElement(By.tagName("body")).getText()));
  }

  /** Where a link of that text leads. */
  URI link(String text) {
    return inEachFrame(
            () ->
                driver.findElements(By.partialLinkText(text)).stream()
                    .map(link -> URI.create(Objects.requireNonNull(link.getDomProperty("href"))))
                    .toList())
        .stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link of the text " + text + " in " + text()));
  }

  /** Where its links lead, and from where its images come. */
  List<String> addresses() {
    return inEachFrame(
            () ->
                driver.findElements(By.cssSelector("a[href], img[src]")).stream()
                    .map(element -> element.getDomProperty(isLink(element) ? "href" : "src"))
                    .map(String::valueOf)
                    .toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isLink(WebElement element) {
    return element.getTagName().equals("a");
  }

  // The Web UI shows Markdown in frames.
  private <T> List<T> inEachFrame(Supplier<T> look) {
    List<T> seen = new ArrayList<>();
    try {
      seen.add(look.get());
      for (WebElement frame : driver.findElements(By.tagName("iframe"))) {
        driver.switchTo().frame(frame);
        seen.add(look.get());
        driver.switchTo().defaultContent();
      }
    } catch (StaleElementReferenceException | NoSuchFrameException | NoSuchElementException e) {
      driver.switchTo().defaultContent(); // the page has just been rendered anew
    }
    return seen;
  }

  /** Writes what it shows as a PNG. */
  void screenshot(Path file) {
    try {
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
