package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Temporal CLI passes to its extensions. */
class CliArgumentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --input x                                   | run --input x
          --output json run --input x                     | run --output json --input x
          --output=json -o jsonl run                      | run --output=json -o jsonl
          --profile p --address a:1 -n n run x            | run --profile p --address a:1 -n n x
          --log-level debug --log-format=json run         | run
          --log-level debug --log-format json worker      | worker --log-format json
          --time-format raw --no-json-shorthand-payloads status | status
          --color never run                               | run --color never
          --disable-config-file --config-file f run       | run --disable-config-file --config-file f
          --output json --help                            | --help
          --output json                                   | ''
          --command-timeout 5s run                        | --command-timeout 5s run
          --output json --env e run                       | --env e run
          help run                                        | help run
          """)
  void putsTheCommandFirst(String given, String expected) {
    assertThat(String.join(" ", CliArguments.commandFirst(given.split(" ")))).isEqualTo(expected);
  }

  @Test
  void theCommandWorksAsWithItsOptionsBehindIt() {
    try (StarterWorld world = new StarterWorld()) {
      Done done =
          world.run(
              "--output json --log-level debug --color never run --state-machine-arn "
                  + StarterWorld.ARN
                  + "orders");

      assertThat(done.exitCode()).isZero();
      assertThat(done.out()).startsWith("{\"status\":\"SUCCEEDED\"").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --command-timeout 5s run       | --command-timeout of the Temporal CLI is not supported
          --client-connect-timeout 5s run| it is 5 seconds
          --output json --env prod run   | --env of the Temporal CLI is not supported: use --profile
          --env-file=f status            | use --config-file
          --color purple status          | '--color'
          --nonsense status --workflow-id x              | '--nonsense'
          """)
  void whatWouldBeWrongToIgnoreIsRefusedByName(String line, String message) {
    try (StarterWorld world = new StarterWorld()) {
      Done done = world.run(line);

      assertThat(done.exitCode()).isEqualTo(2);
      assertThat(done.err().lines().findFirst())
          .hasValueSatisfying(first -> assertThat(first).startsWith("error: ").contains(message));
    }
  }
}
