package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.call.AwsAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/security.md names a test for each attempt, each of them exists, and the IAM actions are all.
 */
class SecurityPageTest {
  private static final Path PAGE = Path.of("..", "docs", "security.md");
  private static final Pattern STATES_ACTION = Pattern.compile("states:[A-Z][a-z]\\w+");

  @Test
  void namesTestsThatExist() throws IOException {
    assertThat(NamedTests.missing(Files.readString(PAGE))).isEmpty();
  }

  /** The search for missing ones finds those that are. */
  @Test
  void wouldNameTestsThatDoNotExist() throws IOException {
    assertThat(
            NamedTests.missing(
                "`SecurityPageTest.namesTestsThatExist` `SecurityPageTest.isGone` `GoneIT`"))
        .containsExactly("`SecurityPageTest.isGone`", "`GoneIT`");
  }

  @Test
  void namesOneForEachAttempt() throws IOException {
    assertThat(MarkdownPage.read("security.md").rows())
        .filteredOn(row -> row.heading().equals("What stops them"))
        .hasSizeGreaterThan(25)
        .allMatch(row -> NamedTests.areIn(row.cells().get(2)));
  }

  @Test
  void namesEveryActionThatAWorkerNeeds() throws IOException {
    Set<String> needed =
        Arrays.stream(AwsAction.values())
            .map(AwsAction::iamAction)
            .filter(action -> action.startsWith("states:"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>();
    STATES_ACTION
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(action -> named.add(action.group()));

    assertThat(named).isEqualTo(needed);
  }
}
