package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.ARN;
import static io.github.temporalsfn.workflows.world.TemporalWorld.input;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static io.github.temporalsfn.workflows.world.TemporalWorld.payload;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/** Inputs that RunStateMachine refuses, each with what its message must say. */
final class RefusedInputs {
  /** Stands for what no message may repeat. */
  static final String SECRET = "xSECRETx";

  /** A case: what is started, and what its message must contain. */
  record Case(String name, String expected, List<Object> arguments) {
    Case(String name, String expected, Object... arguments) {
      this(name, expected, List.of(arguments));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private RefusedInputs() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case("no input", "there is none; give one JSON object"));
    cases.add(new Case("null", "must be one JSON object, is null", json("null")));
    cases.add(new Case("binary null", "is null", payload("binary/null", ByteString.EMPTY)));
    cases.add(new Case("a string", "object, is a string", json("\"" + SECRET + "\"")));
    cases.add(new Case("a list", "object, is a list", json("[{\"a\":\"" + SECRET + "\"}]")));
    cases.add(new Case("a number", "object, is a number", json("42")));
    cases.add(new Case("a boolean", "object, is a boolean", json("true")));
    cases.add(new Case("an empty payload", "is empty", json("")));
    cases.add(new Case("two arguments", "two arguments", input(""), json("{}")));
    cases.add(
        new Case(
            "a second argument much like a state",
            "two arguments",
            input(""),
            json("{\"savedByRunId\":5}")));
    cases.add(new Case("two equal arguments", "two arguments", input(""), input("")));
    cases.add(new Case("no JSON", "must be JSON: not valid JSON at line 1", json("{" + SECRET)));
    cases.add(new Case("trailing text", "more text after", json("{} {}")));
    cases.add(
        new Case(
            "a field twice", "a field is given twice", input("\"name\":\"a\",\"name\":\"b\"")));
    cases.add(
        new Case(
            "no UTF-8",
            "is not text in UTF-8",
            payload("json/plain", ByteString.copyFrom(new byte[] {'"', (byte) 0xff, '"'}))));
    cases.add(
        new Case(
            "another encoding",
            "is of another encoding",
            payload("binary/plain", ByteString.copyFromUtf8(SECRET))));
    cases.add(new Case("an empty object", "stateMachineArn is required", json("{}")));
    cases.add(
        new Case(
            "an unknown field",
            "stateMachinArn is not a field; the fields are stateM",
            json("{\"stateMachinArn\":\"" + SECRET + "\"}")));
    cases.add(
        new Case(
            "an unknown nested field",
            "wait.interval is not a field; the fields are initialI",
            input("\"wait\":{\"interval\":\"" + SECRET + "\"}")));
    cases.addAll(arns());
    cases.addAll(names());
    cases.addAll(kinds());
    cases.addAll(waits());
    cases.addAll(redrives());
    cases.addAll(contexts());
    cases.addAll(overrides());
    cases.add(
        new Case(
            "262,145 bytes",
            "input must be at most 262144 bytes of JSON, is 262145",
            input("\"input\":\"" + "x".repeat(262_143) + "\"")));
    cases.add(
        new Case(
            "262,145 bytes in UTF-8",
            "262144 bytes of JSON, is 262145",
            input("\"input\":\"" + "é".repeat(131_071) + "x\"")));
    return cases;
  }

  private static List<Case> arns() {
    return List.of(
        arn("no ARN", SECRET, "must be a state machine's ARN"),
        arn("an empty ARN", "", "is empty"),
        arn(
            "an execution's ARN",
            ARN.replace("stateMachine", "execution") + ":a",
            "another kind, execution"),
        arn("an activity's ARN", ARN.replace("stateMachine", "activity"), "another kind, activity"),
        arn("another service's ARN", ARN.replace("states", "lambda"), "that is none"),
        arn("a labelled ARN", ARN + "/label", "label of a Distributed Map"),
        arn("a long ARN", ARN + "x".repeat(256), "longer than 256 characters"),
        arn("a short account", ARN.replace("123456789012", "1234"), "that is none"),
        arn("an ARN with a line break", ARN + "\\n", "that is none"),
        arn("an ARN of all state machines", ARN.replaceAll("[^:]*$", "*"), "no legal name"));
  }

  private static Case arn(String name, String arn, String expected) {
    return new Case(name, expected, json("{\"stateMachineArn\":\"" + arn + "\"}"));
  }

  private static List<Case> names() {
    return List.of(
        field("an empty name", "\"name\":\"\"", "name must have 1 to 80 characters, has 0"),
        field("a name with a space", "\"name\":\"a b\"", "name must not contain white space"),
        field("a name of 81", "\"name\":\"" + "n".repeat(81) + "\"", "80 characters, has 81"),
        field("a name with a colon", "\"name\":\"a:b\"", "name must not contain"),
        field("a name with a control", "\"name\":\"a\\u0085b\"", "name must not contain"),
        field("a name that is half a character", "\"name\":\"\\ud800\"", "name must not contain"));
  }

  private static List<Case> kinds() {
    return List.of(
        new Case(
            "an ARN that is a number",
            "stateMachineArn must be a string, is a number",
            json("{\"stateMachineArn\":42}")),
        field("a name that is a list", "\"name\":[]", "name must be a string, is a list"),
        field(
            "a wait that is a string",
            "\"wait\":\"" + SECRET + "\"",
            "wait must be an object, is a string"),
        field(
            "an unknown onFailure",
            "\"onFailure\":\"" + SECRET + "\"",
            "onFailure must be one of FAIL, RETURN"),
        field(
            "an unknown onCancel",
            "\"onCancel\":\"stop\"",
            "onCancel must be one of STOP, ABANDON"),
        field(
            "an unknown onTimeout",
            "\"onTimeout\":\"" + SECRET + "\"",
            "onTimeout must be one of STOP, ABANDON"),
        field(
            "an unknown onExistingExecution",
            "\"onExistingExecution\":true",
            "onExistingExecution must be a string, is a boolean"),
        field(
            "a redrive of no execution",
            "\"is_redrive_execution\":true",
            "is_redrive_execution needs name"),
        field(
            "a long trace header",
            "\"traceHeader\":\"" + "x".repeat(257) + "\"",
            "traceHeader must be at most 256 ASCII"),
        field(
            "another region",
            "\"region\":\"us-east-1\"",
            "region must be the region of stateMachineArn"),
        field(
            "a connection that is a number",
            "\"connection\":1",
            "connection must be a string, is a number"),
        field(
            "a connection that is an address",
            "\"connection\":\"aws://AKIA:secret@/\"",
            "connection is not the name of a connection, which must be 1 to 64 letters (A-Z, a-z),"
                + " digits, _, . or -"));
  }

  private static List<Case> waits() {
    return List.of(
        wait(
            "a negative interval",
            "\"initialInterval\":-1",
            "wait.initialInterval must be longer than zero"),
        wait(
            "an interval of zero",
            "\"initialInterval\":0",
            "wait.initialInterval must be longer than zero"),
        wait(
            "an ISO interval of zero",
            "\"maximumInterval\":\"PT0S\"",
            "wait.maximumInterval must be longer than zero"),
        wait(
            "a negative ISO interval",
            "\"maximumInterval\":\"PT-1S\"",
            "wait.maximumInterval must be longer"),
        wait("30s", "\"initialInterval\":\"30s\"", "wait.initialInterval must be a duration"),
        wait("an interval that is an object", "\"initialInterval\":{}", "is an object"),
        wait(
            "an endless interval",
            "\"timeout\":1e999999999",
            "wait.timeout must be at most 36500 days"),
        wait(
            "an unbounded exponent",
            "\"timeout\":1e99999999999",
            "wait.timeout must be a duration"),
        wait("an endless ISO interval", "\"timeout\":\"P999999D\"", "wait.timeout must be at most"),
        wait(
            "a coefficient below 1",
            "\"backoffCoefficient\":0.99",
            "wait.backoffCoefficient must be a number from 1.0"),
        wait(
            "a coefficient without end",
            "\"backoffCoefficient\":1e400",
            "wait.backoffCoefficient must be a number"),
        wait(
            "a maximum below the initial",
            "\"initialInterval\":10,\"maximumInterval\":5",
            "wait.maximumInterval must not be shorter than wait.initialInterval"),
        wait(
            "no attempts",
            "\"maximumAttempts\":0",
            "wait.maximumAttempts must be a whole number from 1"),
        wait(
            "half an attempt",
            "\"maximumAttempts\":1.5",
            "wait.maximumAttempts must be a whole number"),
        wait(
            "too many attempts",
            "\"maximumAttempts\":99999999999",
            "wait.maximumAttempts must be a whole number"));
  }

  private static List<Case> redrives() {
    return List.of(
        redrive(
            "\"attempts\":1", "redrive.attempts is not a field; the fields are maximumAttempts"),
        redrive("\"maximumAttempts\":-1", "redrive.maximumAttempts must be a whole number from 0"),
        redrive("\"initialInterval\":0", "redrive.initialInterval must be longer than zero"),
        redrive(
            "\"initialInterval\":10,\"maximumInterval\":5",
            "redrive.maximumInterval must not be shorter than redrive.initialInterval"),
        redrive(
            "\"nonRedrivableErrors\":\"" + SECRET + "\"",
            "redrive.nonRedrivableErrors must be a list, is a string"),
        redrive(
            "\"nonRedrivableErrors\":[\"E\",null]",
            "redrive.nonRedrivableErrors must be a list of strings, has null"),
        field(
            "a redrive that is a number",
            "\"redrive\":3",
            "redrive must be an object, is a number"),
        field(
            "an express that is a string",
            "\"express\":\"" + SECRET + "\"",
            "express must be a boolean, is a string"),
        field(
            "a redrive of an Express workflow",
            "\"express\":true,\"is_redrive_execution\":true,\"name\":\"a\"",
            "is_redrive_execution does not work for an Express workflow"));
  }

  private static Case redrive(String fields, String expected) {
    return field(fields, "\"redrive\":{" + fields + "}", expected);
  }

  private static List<Case> overrides() {
    return List.of(
        field(
            "a verify that is a number",
            "\"verify\":1",
            "verify must be a boolean, or the path of a CA bundle on the worker; is a number"),
        field(
            "a verify that is a list",
            "\"verify\":[\"" + SECRET + "\"]",
            "verify must be a boolean, or the path of a CA bundle on the worker; is a list"),
        field(
            "a botocoreConfig that is a string",
            "\"botocore_config\":\"" + SECRET + "\"",
            "botocore_config must be an object, is a string"));
  }

  private static List<Case> contexts() {
    return List.of(
        field("a context without a key", "\"addContext\":\"\"", "addContext must name a field"),
        field(
            "a context in a list",
            "\"addContext\":\"k\",\"input\":[\"" + SECRET + "\"]",
            "input must be an object where addContext is given, is a list"),
        field(
            "a context in a string",
            "\"addContext\":\"k\",\"input\":\"" + SECRET + "\"",
            "input must be an object where addContext is given, is a string"),
        field(
            "a context whose key is taken",
            "\"addContext\":\"k\",\"input\":{\"k\":\"" + SECRET + "\"}",
            "addContext must name a field that input does not have yet"),
        field(
            "a context in an object that has a field twice",
            "\"addContext\":\"k\",\"input\":{\"a\":1,\"a\":\"" + SECRET + "\"}",
            "input must not have a field twice where addContext is given"),
        field(
            "a context that makes the input too large",
            "\"addContext\":\"k\",\"input\":{\"a\":\"" + "x".repeat(262_130) + "\"}",
            "with what addContext adds"));
  }

  private static Case wait(String name, String fields, String expected) {
    return field(name, "\"wait\":{" + fields + "}", expected);
  }

  private static Case field(String name, String fields, String expected) {
    return new Case(name, expected, input(fields));
  }
}
