package io.github.temporalsfn.distribution.temporal.download;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The Temporal CLI that this program downloads, when it is asked to. */
public final class CliDownload {
  /** Names another address to download from. */
  static final String ADDRESS_VARIABLE = "TEMPORAL_SFN_DOWNLOAD_URL";

  private static final String ADDRESS = "https://temporal.download/cli/archive/latest";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final URI address;
  private final Path folder;
  private final String name;

  public CliDownload(Map<String, String> variables) {
    this(variables, Platform.ofThisMachine());
  }

  CliDownload(Map<String, String> variables, Platform platform) {
    address =
        URI.create(
            "%s?platform=%s&arch=%s"
                .formatted(
                    variables.getOrDefault(ADDRESS_VARIABLE, ADDRESS),
                    platform.system(),
                    platform.processor()));
    folder = CacheFolder.of(variables, platform);
    name = platform.system().equals("windows") ? "temporal.exe" : "temporal";
  }

  /** Where it is, or would be. */
  public Path program() {
    return folder.resolve(name);
  }

  /**
   * Downloads it.
   *
   * @param runs whether a program does what it should
   * @param say takes lines on what happens
   * @throws CommandFailure if that fails; what was there before then still is
   */
  public void fetch(Predicate<Path> runs, Consumer<String> say) {
    try {
      Files.createDirectories(folder);
      Path archive = Files.createTempFile(folder, "archive", ".part");
      // It has to have its name, by which some systems tell what is a program.
      Path scratch = Files.createTempDirectory(folder, "program");
      Path program = scratch.resolve(name);
      try {
        download(archive, say);
        new Archive(archive).extract(name, program);
        if (!program.toFile().setExecutable(true) || !runs.test(program)) {
          throw new IOException("what is in it does not run on this machine");
        }
        Files.move(program, program(), StandardCopyOption.ATOMIC_MOVE);
        say.accept("Kept as " + program() + ", " + megabytes(Files.size(program())));
      } finally {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(program);
        Files.deleteIfExists(scratch);
      }
    } catch (ConnectException e) {
      throw failure("no connection");
    } catch (IOException e) {
      throw failure(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  private void download(Path target, Consumer<String> say) throws IOException {
    requireSafe();
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != OK) {
          throw new IOException("the answer is HTTP status " + response.statusCode());
        }
        say.accept(
            "Downloading the Temporal CLI from "
                + response.uri()
                + response.headers().firstValueAsLong("Content-Length").stream()
                    .mapToObj(length -> ", " + megabytes(length))
                    .findFirst()
                    .orElse("")
                + " …");
        Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  // What is downloaded is run.
  private void requireSafe() {
    boolean loopback = "127.0.0.1".equals(address.getHost());
    if (!"https".equals(address.getScheme()) && !loopback) {
      throw CommandFailure.badUsage(ADDRESS_VARIABLE + " must be an https address");
    }
  }

  private CommandFailure failure(String reason) {
    return new CommandFailure(
        ExitCode.NOT_REACHABLE,
        "DownloadFailed",
        "the Temporal CLI cannot be had from "
            + address
            + ": "
            + reason
            + "; https://docs.temporal.io/cli tells other ways to install it");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
