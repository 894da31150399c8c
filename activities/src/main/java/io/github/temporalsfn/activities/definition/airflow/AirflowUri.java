package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection as Airflow writes it into a URI. Taken apart as Airflow does it ({@code
 * Connection._parse_from_uri}, on Python's {@code urlsplit}), except that what Airflow would cut
 * off silently is refused.
 */
final class AirflowUri {
  private static final String EXTRA = "__extra__";
  private static final String AUTHORITY = "://";

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://(?<netloc>[^/?]*))?(?<path>[^?]*)(?:\\?(?<query>.*))?",
          Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile("\\[[^]]*](?::[0-9]*)?|[^:]*(?::[0-9]*)?");

  private final Problems problems;

  private AirflowUri(Problems problems) {
    this.problems = problems;
  }

  /** The type of connection that a URI is for, in lower case; empty where it is no URI. */
  static Optional<String> type(String text) {
    Matcher scheme = SCHEME.matcher(cleaned(text));
    return scheme.lookingAt()
        ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The connection; empty after having added the problem. */
  static Optional<AirflowConnection> parse(String text, Problems problems) {
    return new AirflowUri(problems).parsed(cleaned(text));
  }

  private Optional<AirflowConnection> parsed(String uri) {
    String rest = uri.substring(uri.indexOf(':') + 1);
    if (rest.contains("#")) {
      return refuse("has a #, behind which nothing would be read; write it as %23");
    }
    // Airflow takes a second "://" for the protocol of the host, which fails beside a login.
    int authorities = rest.split(Pattern.quote(AUTHORITY), -1).length - 1;
    boolean withProtocol = authorities == 1 && rest.startsWith("//");
    String inner = withProtocol ? rest.substring(2) : rest;
    if (authorities > 1 || (withProtocol && inner.split(AUTHORITY, 2)[0].matches("(?s).*[@:].*"))) {
      return refuse("has a :// that Airflow cannot place; write it as %3A%2F%2F");
    }
    Matcher parts = PARTS.matcher(inner);
    if (!parts.matches()) {
      return refuse("is not a URI that Airflow could read");
    }
    String netloc = parts.group("netloc") == null ? "" : parts.group("netloc");
    String host = netloc.substring(netloc.lastIndexOf('@') + 1);
    if (parts.group("path").contains("@") || !PORT.matcher(host).matches()) {
      return refuse("has a / in login or password; write it as %2F");
    }
    String user = netloc.substring(0, Math.max(0, netloc.lastIndexOf('@')));
    String[] login = user.split(":", 2);
    String query = parts.group("query") == null ? "" : parts.group("query");
    return extra(query)
        .map(
            extra ->
                new AirflowConnection(
                    PercentEncoding.decoded(login[0]),
                    login.length == 2 ? PercentEncoding.decoded(login[1]) : "",
                    PercentEncoding.decoded(host),
                    extra));
  }

  private Optional<ObjectNode> extra(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        String[] parts = parameter.split("=", 2);
        parameters.put(
            PercentEncoding.decodedParameter(parts[0]),
            parts.length == 2 ? PercentEncoding.decodedParameter(parts[1]) : "");
      }
    }
    String whole = parameters.get(EXTRA);
    if (whole != null) {
      return whole.isEmpty()
          ? Optional.of(JsonNodeFactory.instance.objectNode())
          : Json.object(whole, EXTRA, problems);
    }
    ObjectNode extra = JsonNodeFactory.instance.objectNode();
    parameters.forEach((key, value) -> extra.set(key, value(value)));
    return Optional.of(extra);
  }

  // A number stays as it is spelled: it is an account, or half of a secret.
  private static JsonNode value(String text) {
    return Json.value(text)
        .filter(value -> !value.isNumber())
        .orElseGet(() -> JsonNodeFactory.instance.textNode(text));
  }

  private Optional<AirflowConnection> refuse(String rule) {
    problems.add("", rule);
    return Optional.empty();
  }

  // As Python's urlsplit.
  private static String cleaned(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return text.substring(start).replaceAll("[\\t\\r\\n]", "");
  }
}
