package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reaches a log or a debugger's view by {@code toString} holds no secret. */
class PrintedSecretsTest {
  private static final String SECRET = "wJalrXUtnFEMIK7MDENG";
  private static final String OURS = "io.github.temporalsfn.activities.";

  private static final String FILE =
      """
      [connections.role]
      aws_access_key_id = 'AKIAEXAMPLE'
      aws_secret_access_key = '%1$s'
      aws_session_token = '%1$s'
      role_arn = 'arn:aws:iam::123456789012:role/worker'
      verify = false
      [connections.role.assume_role_kwargs]
      ExternalId = '%1$s'
      SerialNumber = 'arn:aws:iam::123456789012:mfa/worker'
      TokenCode = '271828'
      Policy = '{"Id":"%1$s"}'
      Tags = [{Key = 'team', Value = '%1$s'}]
      ProvidedContexts = [
        {ProviderArn = 'arn:aws:iam::aws:contextProvider/x', ContextAssertion = '%1$s'}
      ]
      [connections.role.config_kwargs.proxies]
      http = 'http://me:%1$s@proxy:1'
      https = 'me:%1$s@proxy'

      [connections.web]
      role_arn = 'arn:aws:iam::123456789012:role/worker'
      assume_role_method = 'assume_role_with_web_identity'
      assume_role_with_web_identity_token_file = '/etc/token'
      assume_role_kwargs.Policy = '{"Id":"%1$s"}'

      [connections.profile]
      profile_name = 'worker'
      """
          .formatted(SECRET);

  /** Something that a test leaves unprotected. */
  private record Careless(Optional<Object> inside) {}

  @Test
  void areNotInDefinitions() {
    ConnectionDefinitions definitions = definitions();

    assertThat(printed(definitions)).isNotEmpty().allMatch(text -> !tells(text));
    assertThat(printed(definitions))
        .as("everything is looked at")
        .anyMatch(text -> text.equals("ProvidedContext"))
        .anyMatch(text -> text.startsWith("Session["))
        .anyMatch(text -> text.startsWith("Proxies["));
  }

  @Test
  void areNotInSettings() {
    for (ConnectionDefinition definition : definitions().byName().values()) {
      Settings settings = new Overrides(definition).of(ConnectionChoice.DEFAULT);

      assertThat(printed(settings)).allMatch(text -> !tells(text));
      assertThat(printed(new ClientKey(definition.name(), "eu-west-1", false, settings)))
          .allMatch(text -> !tells(text));
    }
  }

  @Test
  void areNotInConnectionsAndTheirSourcesOfCredentials() {
    try (Connections connections = Connections.of(definitions())) {
      assertThat(printed(connections)).hasSizeGreaterThan(20).allMatch(text -> !tells(text));
    }
  }

  @Test
  void wouldBeFound() {
    record Leak(String text) {}

    assertThat(printed(new Careless(Optional.of(new Leak(SECRET)))))
        .filteredOn(PrintedSecretsTest::tells)
        .hasSize(2);
  }

  private static ConnectionDefinitions definitions() {
    ConnectionDefinitions definitions = Definitions.ofFile(FILE);
    assertThat(definitions.errors()).isEmpty();
    return definitions;
  }

  private static boolean tells(String text) {
    return text.contains(SECRET) || text.contains("271828");
  }

  /** What an object of ours prints, and each of ours or the SDK's inside. */
  private static List<String> printed(Object root) {
    List<String> texts = new ArrayList<>();
    collect(root, texts, Collections.newSetFromMap(new IdentityHashMap<>()));
    return texts;
  }

  private static void collect(Object value, List<String> texts, Set<Object> seen) {
    if (value instanceof String || value instanceof Path || !seen.add(value)) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> collect(inside, texts, seen));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(inside -> collect(inside, texts, seen));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(inside -> collect(inside, texts, seen));
    } else if (value.getClass().getName().startsWith(OURS)) {
      texts.add(value.toString());
      fieldsOf(value).forEach(inside -> collect(inside, texts, seen));
    } else if (value.getClass().getName().startsWith("software.amazon.awssdk.auth.")) {
      texts.add(value.toString());
    }
  }

  private static List<Object> fieldsOf(Object value) {
    List<Object> values = new ArrayList<>();
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        try {
          Object inside = field.get(value);
          if (inside != null) {
            values.add(inside);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return values;
  }
}
