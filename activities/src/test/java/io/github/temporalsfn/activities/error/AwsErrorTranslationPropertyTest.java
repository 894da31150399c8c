package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.model.SfnException;

class AwsErrorTranslationPropertyTest {
  private static final String PAYLOAD = "{\"card\":\"4111\"}";

  @Property(tries = 1000)
  void anyAnswerToAnyActionBecomesATypeOfThePort(
      @ForAll AwsAction action,
      @ForAll("codes") String code,
      @ForAll @IntRange(min = 300, max = 599) int status) {
    ApplicationFailure failure = Translated.of(action, answer(code, status, "AWS's words"), true);

    assertThat(isKnown(failure.getType())).isTrue();
    assertThat(failure.getOriginalMessage()).startsWith(action + " of arn:");
  }

  @Property(tries = 200)
  void whatStandsInTheCodesPlaceIsNotRepeated(
      @ForAll AwsAction action,
      @ForAll @StringLength(min = 129, max = 20_000) String code,
      @ForAll @IntRange(min = 300, max = 599) int status) {
    assertThat(Translated.of(action, answer(code, status, "no"), true).getOriginalMessage())
        .hasSizeLessThan(1000)
        .contains("HTTP " + status + " without an AWS error code");
  }

  @Property(tries = 1000)
  void onlyASynchronousStartHasAnUnknownOutcome(
      @ForAll AwsAction action,
      @ForAll("codes") String code,
      @ForAll @IntRange(min = 300, max = 599) int status) {
    Assume.that(action != AwsAction.StartSyncExecution);

    assertThat(Translated.of(action, answer(code, status, "no"), true).getType())
        .isNotIn("ExpressOutcomeUnknown", "NotSent");
  }

  @Property(tries = 1000)
  void noErrorOfAwsItselfLetsASynchronousStartBeRepeated(
      @ForAll("codes") String code, @ForAll @IntRange(min = 500, max = 599) int status) {
    RuntimeException thrown = answer(code, status, "no");

    assertThat(Translated.of(AwsAction.StartSyncExecution, thrown, true).getType())
        .isIn("ExpressOutcomeUnknown", "Throttled");
  }

  @Property(tries = 200)
  void aSynchronousStartThatIsNotAnsweredIsNotSentOrUnknown(
      @ForAll @StringLength(max = 50) String message, @ForAll boolean transmitted) {
    SdkClientException thrown =
        SdkClientException.create("Unable to execute HTTP request", new IOException(message));

    assertThat(Translated.of(AwsAction.StartSyncExecution, thrown, transmitted).getType())
        .isEqualTo(transmitted ? "ExpressOutcomeUnknown" : "NotSent");
  }

  @Property(tries = 500)
  void noAnswerShowsThePayloadThatItQuotes(
      @ForAll("codes") String code,
      @ForAll @IntRange(min = 300, max = 599) int status,
      @ForAll("quotations") String message) {
    assertThat(Translated.of(answer(code, status, message)).getOriginalMessage())
        .doesNotContain("4111");
  }

  @Property(tries = 200)
  void anyInputOutputErrorIsUnavailable(@ForAll @StringLength(max = 50) String message) {
    SdkClientException thrown =
        SdkClientException.create("Unable to execute HTTP request", new IOException(message));

    assertThat(Translated.of(thrown).getType()).isEqualTo("Unavailable");
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "InvalidExecutionInput",
            "ValidationException",
            "InvalidName",
            "InvalidSignatureException",
            "AccessDeniedException",
            "ThrottlingException",
            "KmsThrottlingException",
            "ExecutionAlreadyExists",
            "404"),
        Arbitraries.strings().ascii().ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(10).injectNull(0.3));
  }

  @Provide
  Arbitrary<String> quotations() {
    return Arbitraries.of(
        "Invalid State Machine Execution Input: '" + PAYLOAD + "'",
        "1 validation error detected: Value '"
            + PAYLOAD
            + "' at 'input' failed to satisfy"
            + " constraint: Member must have length less than or equal to 262144",
        "2 validation errors detected: Value '4111' at 'name' failed to satisfy constraint: Member"
            + " must have length less than or equal to 80; Value '4111' at 'input' failed to"
            + " satisfy constraint: Member must have length less than or equal to 262144",
        "Unexpected token in " + PAYLOAD,
        "Could not read [4111]",
        "The Canonical String for this request should have been\n4111",
        "It isn't a document: \"4111\"");
  }

  private static boolean isKnown(String type) {
    return FailureType.of(type).isPresent()
        || Stream.of(TransientFailure.values()).anyMatch(known -> known.name().equals(type));
  }

  private static RuntimeException answer(String code, int status, String message) {
    return SfnException.builder()
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Sfn")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .build();
  }
}
