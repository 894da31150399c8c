package io.github.temporalsfn.emulator.intrinsics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.dataflow.Expression;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicsTest {
  private static final String INPUT =
      """
      {"n": 1.10, "s": "a,b", "a": [1, 1.0, "x", {"k": 2}, {"k": 2.0}, "x"], "o": {"p": 1.50 , "q": 2},
       "json": " {\\"z\\": 1e400} ", "five": [1,2,3,4,5.0], "at": 1, "we, ird)": "w"}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "States.Array()|[]",
        "States.Array( $.n , 'it\\'s', 2.50,null, true, $.o)|[1.10,\"it's\",2.50,null,true,{\"p\": 1.50 , \"q\": 2}]",
        "States.ArrayPartition($.five, 2)|[[1,2],[3,4],[5.0]]",
        "States.ArrayPartition($.five, 9)|[[1,2,3,4,5.0]]",
        "States.ArrayContains($.five, 5)|true",
        "States.ArrayContains($.a, $.o)|false",
        "States.ArrayContains($.a, 'x')|true",
        "States.ArrayRange(1, 9, 4)|[1,5,9]",
        "States.ArrayRange(3, -3, -3)|[3,0,-3]",
        "States.ArrayRange(3, 1, 1)|[]",
        "States.ArrayGetItem($.five, 4)|5.0",
        "States.ArrayLength($.a)|6",
        "States.ArrayUnique($.a)|[1,\"x\",{\"k\": 2}]",
        "States.Format('{} and {}', $.s, $.n)|\"a,b and 1.10\"",
        "States.Format('\\{{}\\} \\\\ it\\'s', $.o)|\"{{\\\"p\\\": 1.50 , \\\"q\\\": 2}} \\\\ it's\"",
        "States.Format($.s)|\"a,b\"",
        "States.StringSplit('1.2+3,,4', '.+,')|[\"1\",\"2\",\"3\",\"4\"]",
        "States.StringSplit(',,', ',')|[]",
        "States.StringToJson($.json)|{\"z\": 1e400}",
        "States.JsonToString($.o)|\"{\\\"p\\\":1.50,\\\"q\\\":2}\"",
        "States.JsonToString(States.StringToJson($.json))|\"{\\\"z\\\":1e400}\"",
        "States.JsonMerge($.o, States.StringToJson('{\"q\": 3.0, \"r\": null}'), false)|{\"p\":1.50,\"q\":3.0,\"r\":null}",
        "States.Base64Encode('Data to encode')|\"RGF0YSB0byBlbmNvZGU=\"",
        "States.Base64Decode('RGVjb2RlZCBkYXRh')|\"Decoded data\"",
        "States.Hash('input data', 'SHA-1')|\"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
        "States.Hash('abc', 'MD5')|\"900150983cd24fb0d6963f7d28e17f72\"",
        "States.MathAdd(111, -1)|110",
        "States.MathAdd($.n, 1.5)|3",
        "States.MathRandom(5, 6)|5",
        "States.ArrayGetItem($['five'], $.at)|2",
        "States.Array($['we, ird)'], $$.Execution.Id)|[\"w\",\"arn\"]",
        "States.Format('{}', States.ArrayGetItem(States.StringSplit($.s, ','), 1))|\"b\"",
      })
  void compute(String call, String expected) throws Exception {
    assertThat(evaluate(call)).isEqualTo(expected);
  }

  @Test
  void makeRandomNumbersWithinTheirBoundsAndAgainFromTheirSeed() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(Integer.parseInt(evaluate("States.MathRandom(-2, 2)"))).isBetween(-2, 1);
    }
    assertThat(evaluate("States.MathRandom(0, 1000000, 7)"))
        .isEqualTo(evaluate("States.MathRandom(0, 1000000, 7)"));
    assertThat(evaluate("States.UUID()"))
        .matches("\"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\"")
        .isNotEqualTo(evaluate("States.UUID()"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "States.ArrayGetItem($.five, 5)|Argument 2 must be an index of the array",
        "States.ArrayLength($.n)|Argument 1 must be an array",
        "States.ArrayPartition($.five, 0)|Argument 2 must be a positive integer",
        "States.ArrayRange(1, 2000, 1)|more than 1000 items",
        "States.ArrayRange(1, 2, 0)|Argument 3 must be an integer other than 0",
        "States.Format('{} {}', 1)|fewer arguments than {}",
        "States.Format('{}', 1, 2)|more arguments than {}",
        "States.Format('{ }', 1)|needs a backslash",
        "States.Format(5)|Argument 1 must be a string",
        "States.StringToJson('{')|Unexpected end-of-input",
        "States.JsonMerge($.o, $.o, true)|no deep merge",
        "States.JsonMerge($.o, 1, false)|Argument 2 must be an object",
        "States.MathAdd('1', 2)|Argument 1 must be an integer",
        "States.MathAdd(3000000000, 2)|Argument 1 must be an integer",
        "States.MathRandom(2, 2)|Argument 2 must be greater than the first",
        "States.Hash('a', 'CRC')|one of MD5",
        "States.Base64Decode('****')|Illegal base64 character",
      })
  void failTheExecutionWhereAnArgumentIsWrong(String call, String problem) {
    assertThatThrownBy(() -> evaluate(call))
        .isInstanceOf(DataFlowException.class)
        .hasMessageStartingWith("The function '" + call + "' had the following error: ")
        .hasMessageContaining(problem);
  }

  @Test
  void sayWhichPathIsMissing() {
    assertThatThrownBy(() -> evaluate("States.Array($.no)"))
        .hasMessageStartingWith("The JSONPath '$.no' specified for the field 'f.$' could not");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.Array(",
        "States.Array(1",
        "States.Array(1,)",
        "States.Array(1 2)",
        "States.Array() x",
        "States.Array('a)",
        "States.Array(x)",
        "States.UUID"
      })
  void refuseWhatIsNoCall(String call) {
    assertThatThrownBy(() -> evaluate(call))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("must be a valid JSONPath or a valid intrinsic function call")
        .hasMessageEndingWith(" at /f.$");
  }

  @Test
  void refuseWhatIsNotThere() {
    assertThatThrownBy(() -> evaluate("States.Upper('a')"))
        .hasMessageContaining("does not support the intrinsic function States.Upper at /f.$");
    assertThatThrownBy(() -> evaluate("States.ArrayLength()"))
        .hasMessageContaining("number of arguments is wrong for States.ArrayLength");
    assertThatThrownBy(() -> evaluate("States.Array(".repeat(11) + ")".repeat(11)))
        .hasMessageContaining("More than 10 intrinsic functions are nested");
    assertThatThrownBy(() -> evaluate("States.Array($$.Task.Token)"))
        .hasMessageContaining("task token");
  }

  private static String evaluate(String call) throws InvalidDefinitionException {
    return Expression.parse(call, "f.$", "/f.$")
        .evaluate(new Documents(INPUT, () -> "{\"Execution\":{\"Id\":\"arn\"}}"));
  }
}
