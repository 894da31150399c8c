package io.github.temporalsfn.activities.definition.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the secrets are in the settings of a connection. */
public final class SecretTexts {
  private static final List<String> KEYS =
      List.of(
          ConnectionKey.AWS_ACCESS_KEY_ID.key(),
          ConnectionKey.AWS_SECRET_ACCESS_KEY.key(),
          ConnectionKey.AWS_SESSION_TOKEN.key());
  private static final String SESSION_KWARGS = "session_kwargs";
  private static final String PROXIES = "proxies";
  private static final String CONTEXT_ASSERTION = "ContextAssertion";
  // As the reader of proxies takes it: up to the last @.
  private static final Pattern PASSWORD =
      Pattern.compile("((?:https?:)?(?://)?[^:/]*:)(.*)(@.*)", Pattern.DOTALL);

  private final Replacement replacement;

  private SecretTexts(Replacement replacement) {
    this.replacement = replacement;
  }

  /** What to write in a secret's place. */
  public interface Replacement {
    /**
     * The new text.
     *
     * @param path of the secret in the settings, such as {@code config_kwargs.proxies.https}
     * @param secret the text as it is: for a proxy the password in its address
     */
    String of(String path, String secret);
  }

  /**
   * The settings with another text for each secret: keys (the access key's id is one of them),
   * session token, codes and assertions for a role, passwords of proxies.
   */
  public static ObjectNode replaced(ObjectNode settings, Replacement replacement) {
    SecretTexts texts = new SecretTexts(replacement);
    ObjectNode replaced = settings.deepCopy();
    KEYS.forEach(key -> texts.replace(replaced, key, key));
    if (replaced.get(SESSION_KWARGS) instanceof ObjectNode session) {
      KEYS.forEach(key -> texts.replace(session, key, SESSION_KWARGS + "." + key));
    }
    String kwargs = ConnectionKey.ASSUME_ROLE_KWARGS.key();
    if (replaced.get(kwargs) instanceof ObjectNode role) {
      texts.replaceOfRole(role, kwargs + ".");
    }
    String config = ConnectionKey.CONFIG_KWARGS.key();
    if (replaced.path(config).get(PROXIES) instanceof ObjectNode proxies) {
      texts.replacePasswords(proxies, config + "." + PROXIES + ".");
    }
    return replaced;
  }

  private void replaceOfRole(ObjectNode role, String path) {
    String code = AssumeRoleKey.TOKEN_CODE.key();
    replace(role, code, path + code);
    JsonNode contexts = role.path(AssumeRoleKey.PROVIDED_CONTEXTS.key());
    for (int i = 0; i < contexts.size(); i++) {
      if (contexts.get(i) instanceof ObjectNode context) {
        replace(
            context,
            CONTEXT_ASSERTION,
            path + AssumeRoleKey.PROVIDED_CONTEXTS.key() + "[" + i + "]." + CONTEXT_ASSERTION);
      }
    }
  }

  private void replacePasswords(ObjectNode proxies, String path) {
    for (String scheme : List.of("http", "https")) {
      Matcher address = PASSWORD.matcher(proxies.path(scheme).asText(""));
      if (proxies.path(scheme).isTextual() && address.matches() && !address.group(2).isEmpty()) {
        String password = replacement.of(path + scheme, address.group(2));
        proxies.put(scheme, address.group(1) + password + address.group(3));
      }
    }
  }

  private void replace(ObjectNode object, String key, String path) {
    JsonNode secret = object.path(key);
    if (secret.isTextual() && !secret.textValue().isEmpty()) {
      object.put(key, replacement.of(path, secret.textValue()));
    }
  }
}
