package io.github.temporalsfn.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions with Parallel and Map states. */
class BranchDefinitionsTest {
  private static final String PASS =
      "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Type\":\"Parallel\",\"End\":true|These fields are required: [Branches] at /States/S",
        "\"Type\":\"Parallel\",\"Branches\":[],\"End\":true|non-empty Array at /States/S/Branches",
        "\"Type\":\"Parallel\",\"Branches\":[{}],\"End\":true|[StartAt, States] at /States/S/Branches[0]",
        "\"Type\":\"Parallel\",\"Branches\":[PASS,{\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"X\"}}}],\"End\":true|the state type \"X\" at /States/S/Branches[1]/States/B/Type",
        "\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"S\"}}}],\"End\":true|Missing 'Next' target: S at /States/S/Branches[0]/States/A",
        "\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"S\",\"States\":{\"A\":{\"Type\":\"Fail\"}}}],\"End\":true|Missing 'StartAt' target: S at /States/S/Branches[0]/StartAt",
        "\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"A\",\"TimeoutSeconds\":1,\"States\":{\"A\":{\"Type\":\"Fail\"}}}],\"End\":true|\"TimeoutSeconds\" at /States/S/Branches[0]/TimeoutSeconds",
        "\"Type\":\"Parallel\",\"Branches\":[PASS,PASS],\"End\":true|DUPLICATE_STATE_NAME: Duplicate State name: A at /States/S/Branches[1]/States/A",
        "\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Fail\"}}}],\"End\":true|DUPLICATE_STATE_NAME: Duplicate State name: S at /States/S/Branches[0]/States/S",
        "\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Fail\"},\"B\":{\"Type\":\"Fail\"}}}],\"End\":true|State \"B\" is not reachable. at /States/S/Branches[0]/States/B",
        "\"Type\":\"Parallel\",\"Branches\":[PASS],\"Catch\":[{\"ErrorEquals\":[\"E\"],\"Next\":\"A\"}],\"End\":true|Missing 'Next' target: A at /States/S",
        "\"Type\":\"Parallel\",\"Branches\":[PASS],\"Catch\":[{\"ErrorEquals\":[\"E\"]}],\"End\":true|required: [Next] at /States/S/Catch[0]",
        "\"Type\":\"Parallel\",\"Branches\":[PASS],\"Retry\":[{\"ErrorEquals\":[\"E\"],\"MaxAttempts\":-1}],\"End\":true|/States/S/Retry[0]/MaxAttempts",
        "\"Type\":\"Parallel\",\"Branches\":[PASS],\"MaxConcurrency\":1,\"End\":true|the field \"MaxConcurrency\"",
        "\"Type\":\"Parallel\",\"Branches\":[PASS]|Exactly one of \"Next\" and \"End\": true",
        "\"Type\":\"Map\",\"End\":true|Exactly one of [ItemProcessor, Iterator] is required at /States/S",
        "\"Type\":\"Map\",\"Iterator\":PASS,\"ItemProcessor\":PASS,\"End\":true|Exactly one of",
        "\"Type\":\"Map\",\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\"},\"StartAt\":\"A\",\"States\":{}},\"End\":true|does not support the Map mode \"DISTRIBUTED\" at /States/S/ItemProcessor/ProcessorConfig/Mode",
        "\"Type\":\"Map\",\"Iterator\":{\"ProcessorConfig\":{},\"StartAt\":\"A\",\"States\":{}},\"End\":true|\"ProcessorConfig\" at /States/S/Iterator",
        "\"Type\":\"Map\",\"ItemProcessor\":PASS,\"MaxConcurrency\":-1,\"End\":true|at /States/S/MaxConcurrency",
        "\"Type\":\"Map\",\"ItemProcessor\":PASS,\"MaxConcurrency\":1,\"MaxConcurrencyPath\":\"$\",\"End\":true|Only one of [MaxConcurrency",
        "\"Type\":\"Map\",\"ItemProcessor\":PASS,\"MaxConcurrencyPath\":\"$.a[*]\",\"End\":true|not a Reference Path: $.a[*]",
        "\"Type\":\"Map\",\"ItemProcessor\":PASS,\"ItemSelector\":{},\"Parameters\":{},\"End\":true|Only one of [ItemSelector, Parameters]",
        "\"Type\":\"Map\",\"ItemProcessor\":{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Fail\"}}},\"End\":true|DUPLICATE_STATE_NAME",
      })
  void saysWhatIsWrongAndWhere(String state, String problem) {
    assertThatThrownBy(() -> parse(state))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ToleratedFailureCount",
        "ToleratedFailurePercentage",
        "ItemReader",
        "ItemBatcher",
        "ResultWriter",
        "Label"
      })
  void namesWhatOnlyADistributedMapHas(String field) {
    String state = "\"Type\":\"Map\",\"ItemProcessor\":PASS,\"End\":true,\"" + field + "\":1";
    assertThatThrownBy(() -> parse(state))
        .hasMessageContaining("does not support the field \"" + field + "\" at /States/S/" + field);
  }

  @Test
  void refusesANameThatIsThereTwice() {
    String twice =
        "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Fail\"},\"S\":{\"Type\":\"Fail\"}}}";
    assertThatThrownBy(() -> DefinitionParser.parse(twice))
        .hasMessage("DUPLICATE_STATE_NAME: Duplicate State name: S at /States/S");
  }

  @Test
  void reachesStatesThroughACatch() throws Exception {
    StateMachineDefinition definition =
        parse(
            "\"Type\":\"Parallel\",\"Branches\":[PASS],\"End\":true,\"Catch\":[{\"ErrorEquals\":"
                + "[\"States.ALL\"],\"Next\":\"T\",\"ResultPath\":\"$.e\"}]},"
                + "\"T\":{\"Type\":\"Map\",\"ItemProcessor\":"
                + PASS.replace("\"A\"", "\"B\"")
                + ",\"Next\":\"U\"},\"U\":{\"Type\":\"Succeed\"");
    assertThat(definition.graph().states()).containsOnlyKeys("S", "T", "U");
    assertThat(definition.graph().state("S").isTerminal()).isTrue();
    assertThat(definition.graph().state("S").successors()).containsExactly("T");
  }

  private static StateMachineDefinition parse(String state) throws InvalidDefinitionException {
    return DefinitionParser.parse(
        "{\"StartAt\":\"S\",\"States\":{\"S\":{" + state.replace("PASS", PASS) + "}}}");
  }
}
