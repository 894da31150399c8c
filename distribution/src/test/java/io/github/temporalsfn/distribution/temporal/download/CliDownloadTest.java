package io.github.temporalsfn.distribution.temporal.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliDownloadTest {
  private static final String SCRIPT = "#!/bin/sh\necho 'temporal version 1.2.3'\n";

  @TempDir Path folder = Path.of("set by JUnit");
  private final List<String> said = new ArrayList<>();

  @Test
  void keepsTheProgramOfATarGzFile() throws IOException {
    try (DownloadSite site = new DownloadSite(200, DownloadSite.tarGz(SCRIPT))) {
      CliDownload download = fetched(site.address());

      assertThat(download.program()).hasContent(SCRIPT.strip()).isExecutable();
      assertThat(site.queries()).containsExactly("platform=linux&arch=arm64");
    }
  }

  @Test
  void keepsTheProgramOfAZipFile() throws IOException {
    try (DownloadSite site = new DownloadSite(200, DownloadSite.zip(SCRIPT))) {
      assertThat(fetched(site.address()).program()).hasContent(SCRIPT.strip()).isExecutable();
    }
  }

  @Test
  void saysFromWhereHowMuchAndToWhere() throws IOException {
    byte[] archive = DownloadSite.tarGz(SCRIPT + "#" + "x".repeat(200_000));
    try (DownloadSite site = new DownloadSite(200, archive)) {
      CliDownload download = fetched(site.address());

      assertThat(said)
          .containsExactly(
              "Downloading the Temporal CLI from "
                  + site.address().replace("latest", "archive")
                  + ", 0.0 MB …",
              "Kept as " + download.program() + ", 0.2 MB");
    }
  }

  @Test
  void leavesNothingBehindOfAProgramThatDoesNotRun() throws IOException {
    try (DownloadSite site = new DownloadSite(200, DownloadSite.tarGz("#!/bin/sh\n"))) {
      CliDownload download = download(site.address());

      assertThatThrownBy(() -> download.fetch(program -> false, said::add))
          .hasMessageContaining("does not run on this machine");
      try (Stream<Path> left = Files.list(download.program().getParent())) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void saysThatThereIsNoSuchDownload() {
    try (DownloadSite site = new DownloadSite(404, new byte[0])) {
      assertThatThrownBy(() -> fetched(site.address()))
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
          .hasMessageContaining(site.address())
          .hasMessageContaining("HTTP status 404")
          .hasMessageContaining("https://docs.temporal.io/cli");
    }
  }

  @Test
  void saysThatTheSiteCannotBeReached() {
    DownloadSite site = new DownloadSite(200, new byte[0]);
    site.close();

    assertThatThrownBy(() -> fetched(site.address()))
        .hasMessageContaining("cannot be had from " + site.address())
        .hasMessageContaining(": no connection; ");
  }

  @Test
  void refusesWhatIsNoArchive() {
    try (DownloadSite site = new DownloadSite(200, "<html>Sign in</html>".getBytes(UTF_8))) {
      assertThatThrownBy(() -> fetched(site.address()))
          .hasMessageContaining("neither a .tar.gz nor a .zip file");
    }
  }

  @Test
  void refusesAnArchiveThatEndsTooEarly() throws IOException {
    byte[] whole = DownloadSite.tarGz(SCRIPT + " ".repeat(100_000));
    try (DownloadSite site = new DownloadSite(200, Arrays.copyOf(whole, whole.length / 2))) {
      assertThatThrownBy(() -> fetched(site.address())).isInstanceOf(CommandFailure.class);
    }
  }

  @Test
  void runsNothingThatCameUnencrypted() {
    assertThatThrownBy(() -> fetched("http://temporal.example.com/latest"))
        .hasMessageContaining("TEMPORAL_SFN_DOWNLOAD_URL must be an https address");
  }

  @Test
  void isKeptWhereTheSystemKeepsSuchThings() {
    Map<String, String> home = Map.of("HOME", "/home/me");

    assertThat(new CliDownload(home, Platform.of("Linux", "amd64")).program())
        .isEqualTo(Path.of("/home/me/.cache/temporal-sfn/temporal"));
    assertThat(new CliDownload(home, Platform.of("Mac OS X", "aarch64")).program())
        .isEqualTo(Path.of("/home/me/Library/Caches/temporal-sfn/temporal"));
    assertThat(
            new CliDownload(Map.of("XDG_CACHE_HOME", "/cache"), Platform.of("Linux", "amd64"))
                .program())
        .isEqualTo(Path.of("/cache/temporal-sfn/temporal"));
  }

  private CliDownload fetched(String address) {
    CliDownload download = download(address);
    download.fetch(Files::isExecutable, said::add);
    return download;
  }

  private CliDownload download(String address) {
    return new CliDownload(
        Map.of("TEMPORAL_SFN_DOWNLOAD_URL", address, "XDG_CACHE_HOME", folder.toString()),
        Platform.of("Linux", "aarch64"));
  }
}
