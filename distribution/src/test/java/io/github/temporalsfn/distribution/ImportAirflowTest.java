package io.github.temporalsfn.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImportAirflowTest {
  private static final String EXPORT =
      "prod=aws://AKIA:CANARY@/?region_name=eu-central-1\nweb=http://example.com\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @Test
  void printsTheFileAndWhatToSet() throws IOException {
    assertThat(run("", "--connections", export(EXPORT))).isZero();

    assertThat(out.toString(UTF_8))
        .contains("[connections.prod]", "region_name = \"eu-central-1\"");
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            """
            taken over: prod
            skipped, not of type aws: web
            to be set in the worker's environment:
              AIRFLOW_PROD_ACCESS_KEY_ID      for connections.prod.aws_access_key_id
              AIRFLOW_PROD_SECRET_ACCESS_KEY  for connections.prod.aws_secret_access_key
            """);
    assertThat(out.toString(UTF_8) + err.toString(UTF_8)).doesNotContain("CANARY", "AKIA");
  }

  @Test
  void readsStandardInput() {
    assertThat(run(EXPORT, "--connections", "-")).isZero();
    assertThat(out.toString(UTF_8)).contains("[connections.prod]");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesAFileThatOnlyItsOwnerMayRead() throws IOException {
    Path file = folder.resolve("connections.toml");

    assertThat(run(EXPORT, "--connections", "-", "--output-file", file.toString())).isZero();

    assertThat(file).content().contains("[connections.prod]");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void replacesAFileOnlyWhenForced() throws IOException {
    Path file = Files.writeString(folder.resolve("connections.toml"), "mine");
    String[] options = {"--connections", "-", "--output-file", file.toString()};

    assertThat(run(EXPORT, options)).isEqualTo(2);
    assertThat(file).hasContent("mine");
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "error: --output-file: "
                + file
                + " exists; name another one, or replace it with --force\n");

    assertThat(run(EXPORT, options[0], options[1], options[2], options[3], "--force")).isZero();
    assertThat(file).content().contains("[connections.prod]");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void endsWith2WhereSomethingIsNotTakenOver() {
    assertThat(
            run(
                "good=aws://\nbad=aws:///?assume_role_method=assume_role_with_saml&role_arn="
                    + "arn:aws:iam::123456789012:role/x\n",
                "--connections",
                "-"))
        .isEqualTo(2);
    assertThat(out.toString(UTF_8))
        .contains("[connections.good]", "# [connections.bad] is not taken over:\n# extra.assume");
    assertThat(err.toString(UTF_8))
        .contains(
            "taken over: good\n", "not taken over: bad: extra.assume_role_method assume_role");
  }

  @Test
  void saysInTheFileWhyNothingIsTakenOver() {
    assertThat(run("bad=aws:///?host=localhost", "--connections", "-")).isEqualTo(2);
    assertThat(out.toString(UTF_8))
        .contains("# [connections.bad] is not taken over:\n# extra.host");
  }

  @Test
  void saysHowToExportWhatItReads() throws IOException {
    Path yaml = Files.writeString(folder.resolve("connections.yaml"), "a:\n  conn_type: aws\n");

    assertThat(run("", "--connections", yaml.toString())).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8))
        .contains("export JSON: airflow connections export --file-format json connections.json");
  }

  @Test
  void namesAFileThatDoesNotExist() {
    assertThat(run("", "--connections", "/nowhere/x.json")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("error: --connections: /nowhere/x.json does not exist\n");
  }

  private String export(String content) throws IOException {
    return Files.writeString(folder.resolve("connections.env"), content).toString();
  }

  private int run(String in, String... options) {
    out.reset();
    err.reset();
    String[] arguments = new String[options.length + 1];
    arguments[0] = "import-airflow";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Shell shell =
        new Shell(
            Map.of(),
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Screen.of(Map.of(), false, false),
            listener -> () -> {});
    return new Main(shell).execute(arguments);
  }
}
