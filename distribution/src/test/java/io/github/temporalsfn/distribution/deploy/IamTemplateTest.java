package io.github.temporalsfn.distribution.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.distribution.connection.CheckCommand;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.CapturedShell;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The template grants what the worker calls, what {@code check} prints and docs/security.md says.
 */
class IamTemplateTest {
  private static final Pattern ACTION = Pattern.compile("`((?:states|sts):\\w+)`");
  private static final Set<String> OPTIONAL =
      Set.of("MayStart", "MayStop", "MayRedrive", "MayRunExpress");

  private JsonNode template = MissingNode.getInstance();

  @BeforeEach
  void read() throws IOException {
    template = DeployedFiles.yaml("cloudformation/iam.yaml");
  }

  @Test
  void grantsWorkersEveryActionThatTheyCall() {
    Set<String> called =
        Arrays.stream(AwsAction.values())
            // which needs no permission
            .filter(action -> action != AwsAction.GetCallerIdentity)
            .map(AwsAction::iamAction)
            .collect(Collectors.toCollection(TreeSet::new));
    called.addAll(Set.of("sts:AssumeRole", "sts:TagSession"));

    assertThat(allActions("WorkerPolicy")).isEqualTo(called);
  }

  @Test
  void grantsByDefaultWhatCheckPrintsForAStandardWorkflow() throws IOException {
    Map<String, Set<String>> granted = statements("WorkerPolicy");
    granted.values().forEach(actions -> actions.remove("states:StartSyncExecution"));

    assertThat(template.at("/Parameters/Express/Default").asText()).isEqualTo("false");
    assertThat(template.at("/Parameters/RoleArns/Default").asText()).isEmpty();
    granted.remove("Connections");
    assertThat(granted).isEqualTo(printedByCheck());
  }

  @Test
  void givesTheRoleThatPolicyAndNoOtherUnlessToldTo() {
    // !If [HasMorePolicies, …, [!Ref WorkerPolicy]]
    assertThat(template.at("/Resources/WorkerRole/Properties/ManagedPolicyArns/2"))
        .extracting(JsonNode::asText)
        .containsExactly("WorkerPolicy");
    assertThat(template.at("/Parameters/MorePolicyArns/Default").asText()).isEmpty();
    assertThat(template.at("/Resources/WorkerRole/Properties/Policies").isMissingNode()).isTrue();
  }

  @Test
  void grantsViewersNothingThatChanges() {
    assertThat(allActions("ViewerPolicy"))
        .isNotEmpty()
        .allMatch(action -> action.matches("states:(Describe|List|Get)\\w+"));
  }

  @Test
  void agreesWithThePageAboutSecurity() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "security.md"));
    Set<String> named = new TreeSet<>();
    ACTION.matcher(page).results().forEach(action -> named.add(action.group(1)));

    assertThat(allActions("WorkerPolicy")).isEqualTo(named);
  }

  /** One that is never used, or misspelt, would be no choice. */
  @Test
  void hasAChoiceForEachOptionalAction() {
    assertThat(template.path("Conditions").properties())
        .extracting(Map.Entry::getKey)
        .containsAll(OPTIONAL);
    String policy = template.at("/Resources/WorkerPolicy").toString();
    assertThat(OPTIONAL).allMatch(condition -> policy.contains("[\"" + condition + "\",\"states:"));
  }

  private static Map<String, Set<String>> printedByCheck() throws IOException {
    try (StepFunctionsEmulator emulator = StepFunctionsEmulator.start()) {
      String machine = emulator.createStateMachine("orders", Asl.PASS);
      CapturedShell shell =
          new CapturedShell(
              Map.of(
                  "HOME",
                  "/nowhere",
                  "AIRFLOW_CONN_AWS_DEFAULT",
                  "{\"conn_type\":\"aws\",\"login\":\"DUMMY\",\"password\":\"dummy\","
                      + "\"extra\":{\"endpoint_url\":\""
                      + emulator.endpoint()
                      + "\"}}"));
      new CommandLine(new CheckCommand(shell.shell())).execute("--state-machine-arn", machine);
      String printed = shell.out();
      JsonNode policy = new ObjectMapper().readTree(printed.substring(printed.indexOf('{')));
      Map<String, Set<String>> statements = new TreeMap<>();
      policy
          .path("Statement")
          .forEach(
              statement ->
                  statements.put(
                      statement.path("Sid").asText(),
                      StreamSupport.stream(statement.path("Action").spliterator(), false)
                          .map(JsonNode::asText)
                          .collect(Collectors.toCollection(TreeSet::new))));
      return statements;
    }
  }

  private Set<String> allActions(String policy) {
    return statements(policy).values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The actions of each statement by its Sid, those of a condition included. */
  private Map<String, Set<String>> statements(String policy) {
    Map<String, Set<String>> statements = new TreeMap<>();
    for (JsonNode each :
        template.at("/Resources/" + policy + "/Properties/PolicyDocument/Statement")) {
      // !If [condition, statement, !Ref AWS::NoValue]
      JsonNode statement = each.isArray() ? each.path(1) : each;
      Set<String> actions = new TreeSet<>();
      for (JsonNode action : statement.path("Action")) {
        actions.add(action.isArray() ? action.path(1).asText() : action.asText());
      }
      statements.put(statement.path("Sid").asText(), actions);
    }
    return statements;
  }
}
