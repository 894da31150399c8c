package io.github.temporalsfn.distribution.connection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.temporalsfn.distribution.connection.AnsweringServer.Answer;
import io.github.temporalsfn.distribution.connection.AnsweringServer.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Answers of AWS that hand out secrets, and refusals that quote what was sent, as AWS's do. */
final class TalkativeAws {
  /** The role whose sessions are refused. */
  static final String REFUSED_ROLE = "arn:aws:iam::123456789012:role/refused";

  private TalkativeAws() {}

  /** Of Step Functions: a signature that is wrong, with the text that should have been signed. */
  static Answer signatureDoesNotMatch(Request request) {
    String signed =
        request.headers().entrySet().stream()
            .map(header -> header.getKey() + ":" + String.join(",", header.getValue()))
            .collect(Collectors.joining("\n"));
    return new Answer(
        403,
        "application/x-amz-json-1.0",
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", "com.amazon.coral.service#InvalidSignatureException")
            .put(
                "message",
                "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method.\n\nThe Canonical"
                    + " String for this request should have been\n'POST\n/\n\n"
                    + signed
                    + "'")
            .toString());
  }

  /** Of STS: a session with these credentials, unless the role is {@link #REFUSED_ROLE}. */
  static Answer session(Request request, String secretAccessKey, String sessionToken) {
    if (request.body().contains("refused")) {
      return new Answer(
          400,
          "text/xml",
          ("<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>1"
                  + " validation error detected: Value '%s' at 'externalId' failed to satisfy"
                  + " constraint</Message></Error></ErrorResponse>")
              .formatted(request.body().replace("&", "&amp;")));
    }
    String action = request.body().replaceFirst(".*Action=(\\w+).*", "$1");
    return new Answer(
        200,
        "text/xml",
        "<%1$sResponse><%1$sResult>".formatted(action)
            + (action.equals("GetCallerIdentity")
                ? "<Arn>arn:aws:sts::123456789012:assumed-role/worker/check</Arn>"
                    + "<UserId>AROA:check</UserId><Account>123456789012</Account>"
                : "<Credentials><AccessKeyId>ASIATESTONLY</AccessKeyId>"
                    + "<SecretAccessKey>%s</SecretAccessKey>".formatted(secretAccessKey)
                    + "<SessionToken>%s</SessionToken>".formatted(sessionToken)
                    + "<Expiration>%s</Expiration></Credentials>"
                        .formatted(Instant.now().plus(Duration.ofHours(1))))
            + "</%1$sResult></%1$sResponse>".formatted(action));
  }

  /** Of a proxy: it wants another password. */
  static Answer proxyAuthenticationRequired(Request request) {
    return new Answer(407, "text/plain", String.join("", request.headers().keySet()));
  }
}
