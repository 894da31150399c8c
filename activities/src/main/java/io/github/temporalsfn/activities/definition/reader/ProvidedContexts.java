package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code ProvidedContexts}. */
final class ProvidedContexts {
  private static final int MOST = 5;
  private static final String PROVIDER = "ProviderArn";
  private static final String ASSERTION = "ContextAssertion";
  private static final KnownKeys FIELDS = new KnownKeys(List.of(PROVIDER, ASSERTION));
  private static final Pattern PROVIDER_ARN = Pattern.compile("arn:[!-~]{16,2044}");
  private static final Pattern TEXT = Pattern.compile("[ -~]{4,2048}");

  private ProvidedContexts() {}

  static Optional<List<Role.ProvidedContext>> read(Setting setting) {
    return setting
        .elements(MOST)
        .map(elements -> elements.stream().flatMap(element -> context(element).stream()).toList());
  }

  private static Optional<Role.ProvidedContext> context(Setting element) {
    Map<String, Setting> fields = Fields.of(element, FIELDS);
    Setting provider = fields.get(PROVIDER);
    Setting assertion = fields.get(ASSERTION);
    if (provider == null || assertion == null) {
      return element.node().isObject()
          ? element.refuse("must have the keys ProviderArn and ContextAssertion")
          : Optional.empty();
    }
    Optional<String> arn = provider.matching(PROVIDER_ARN, "must be the ARN of a context provider");
    Optional<String> text = assertion.matching(TEXT, "must be 4 to 2048 ASCII characters");
    return arn.isPresent() && text.isPresent()
        ? Optional.of(new Role.ProvidedContext(arn.get(), text.get()))
        : Optional.empty();
  }
}
