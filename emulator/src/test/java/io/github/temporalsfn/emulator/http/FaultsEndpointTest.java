package io.github.temporalsfn.emulator.http;

import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Control;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultCount;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.json.JsonText;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsEndpointTest {
  private final World world = new World();
  private final Control control = new Control(world.emulator);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void setsRulesAndShowsThemWithTheirCounts() throws Exception {
    HttpResponse<String> set =
        post(
            """
            {"rules":[
              {"fault":"error","code":"AccessDeniedException","message":"no","status":403,
               "operation":"ListStateMachines","times":1},
              {"fault":"deliver_late","stateMachine":"o*","after":2,"probability":0.5,
               "for":"PT1M","delay":1.5}]}
            """);
    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(set.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(world.emulator.faults().rules())
        .extracting(FaultCount::rule)
        .containsExactly(
            FaultRule.error("AccessDeniedException", 403, "no")
                .operation("ListStateMachines")
                .times(1),
            FaultRule.of(Fault.DELIVER_LATE)
                .stateMachine("o*")
                .after(2)
                .probability(0.5)
                .lasting(Duration.ofMinutes(1))
                .delay(Duration.ofMillis(1_500)));
    assertThat(error(world.sfn::listStateMachines)).isEqualTo("AccessDeniedException: no");
    assertThat(control.send("GET", "faults").body())
        .isEqualTo(
            "{\"rules\":[{\"fault\":\"error\",\"code\":\"AccessDeniedException\",\"status\":403,"
                + "\"message\":\"no\",\"operation\":\"ListStateMachines\",\"times\":1,"
                + "\"applied\":1},"
                + "{\"fault\":\"deliver_late\",\"stateMachine\":\"o*\",\"after\":2,"
                + "\"probability\":0.5,\"for\":\"PT1M\",\"delay\":\"PT1.5S\",\"applied\":0}]}");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void takesEveryFaultByItsName(Fault fault) throws Exception {
    String name = fault.name().toLowerCase(java.util.Locale.ROOT);
    String more =
        switch (fault) {
          case ERROR -> ",\"code\":\"E\",\"message\":\"m\"";
          case DELAY, DELIVER_LATE -> ",\"delay\":1";
          default -> "";
        };
    assertThat(post("{\"rules\":[{\"fault\":\"%s\"%s}]}".formatted(name, more)).statusCode())
        .isEqualTo(200);
    assertThat(world.emulator.faults().rules().get(0).rule().fault()).isEqualTo(fault);
  }

  @Test
  void replacesTheRulesThatAreThere() throws Exception {
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST));
    assertThat(post("{\"rules\":[{\"fault\":\"throttle\"}]}").body())
        .isEqualTo("{\"rules\":[{\"fault\":\"throttle\",\"applied\":0}]}");
  }

  @Test
  void clearsTheRules() throws Exception {
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST));
    HttpResponse<String> cleared = control.send("DELETE", "faults");
    assertThat(cleared.statusCode()).isEqualTo(200);
    assertThat(cleared.body()).isEqualTo("{\"rules\":[]}");
    assertThat(world.emulator.faults().rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"fault":"throttel"} | fault: "throttel" is not known; known: throttle, internal_error,
          {}                   | fault: is required
          {"fault":5}          | fault: must be a string, not 5
          {"fault":"throttle","time":2} | time: is not known; known: fault, operation, stateMachine,
          {"fault":"throttle","times":0} | times: must be 1 or more, not 0
          {"fault":"throttle","times":"2"} | times: must be a whole number, not "2"
          {"fault":"throttle","times":99999999999} | times: must be a whole number, not 99999999999
          {"fault":"throttle","probability":2} | probability: must be more than 0 and at most 1, not 2.0
          {"fault":"throttle","operation":"Start"} | operation: "Start" is not known; known: CreateStateMachine,
          {"fault":"throttle","for":"soon"} | for: must be a duration such as "PT5S", or a number of seconds, not "soon"
          {"fault":"throttle","for":1e99} | for: must be a duration such as "PT5S", or a number of seconds, not 1
          {"fault":"throttle","for":true} | for: must be a duration such as "PT5S", or a number of seconds, not true
          {"fault":"throttle","delay":1} | delay: is only for the faults deliver_late and delay
          {"fault":"delay"}    | delay: is required by the fault delay
          {"fault":"error","code":"E"} | message: is required
          {"fault":"throttle","code":"E"} | code: is only for the fault error
          {"fault":"error","code":"E","message":"m","status":200} | status: must be from 400 to 599, not 200
          5                    | must be an object such as {"fault":"throttle"}
          """)
  void saysWhatIsWrongWithARule(String rule, String message) throws Exception {
    world.emulator.faults().add(FaultRule.of(Fault.DELAY).delay(Duration.ofSeconds(1)));
    HttpResponse<String> refused =
        post("{\"rules\":[{\"fault\":\"throttle\"},%s]}".formatted(rule));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JsonText.parse(refused.body()).path("message").textValue())
        .matches(text -> text.replaceFirst("rules\\[1\\][.:] ?", "").startsWith(message), message);
    assertThat(world.emulator.faults().rules()).hasSize(1);
    assertThat(world.emulator.faults().rules().get(0).rule().fault()).isEqualTo(Fault.DELAY);
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    assertRefused("", "The request is not JSON: No content");
    assertRefused("{", "The request is not JSON: ");
    String missing = "rules: is required, as a list: {\"rules\":[{\"fault\":\"throttle\"}]}";
    assertRefused("[]", missing);
    assertRefused("{}", missing);
    assertRefused("{\"rules\":{}}", missing);
    assertRefused("{\"rules\":[],\"rule\":1}", "rule: is not known; known: rules");
  }

  @Test
  void saysWhichMethodsAndPathsThereAre() throws Exception {
    HttpResponse<String> put = control.send("PUT", "faults", "{}");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).contains("DELETE, GET, POST");
    assertThat(put.body())
        .isEqualTo("{\"message\":\"PUT is not for /_emulator/faults; use DELETE, GET, POST\"}");
    HttpResponse<String> elsewhere = control.send("GET", "faultsy");
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(elsewhere.body()).contains("did you mean /_emulator/faults?");
    assertThat(control.send("POST", "faults", "x".repeat(1_048_577)).statusCode()).isEqualTo(413);
  }

  private void assertRefused(String request, String message) throws Exception {
    HttpResponse<String> refused = post(request);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JsonText.parse(refused.body()).path("message").textValue()).startsWith(message);
  }

  private HttpResponse<String> post(String body) throws Exception {
    return control.send("POST", "faults", body);
  }
}
