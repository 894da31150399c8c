package io.github.temporalsfn.distribution.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UsersTemporalTest {
  private static final String OURS = "127.0.0.1:7233";

  @Test
  void needsNoOptionWhereEverythingIsTheDefault() {
    assertThat(arguments(Map.of(), OURS)).isEmpty();
  }

  @Test
  void isLeftByTheAddressOfAnotherPort() {
    assertThat(arguments(Map.of(), "127.0.0.1:7333")).isEqualTo(" --address 127.0.0.1:7333");
  }

  @Test
  void isLeftByTheAddressWhereAVariableLeadsElsewhere() {
    assertThat(arguments(Map.of("TEMPORAL_ADDRESS", "temporal.example.com:7233"), OURS))
        .isEqualTo(" --address " + OURS);
  }

  @Test
  void isLeftByTheNamespaceToo() {
    assertThat(arguments(Map.of("TEMPORAL_NAMESPACE", "payments"), OURS))
        .isEqualTo(" --namespace default");
  }

  @Test
  void needsNoOptionWhereAVariableLeadsHere() {
    assertThat(arguments(Map.of("TEMPORAL_ADDRESS", "localhost:7233"), OURS)).isEmpty();
  }

  @Test
  void tellsThatAnApiKeyWouldBeSentAlong() {
    assertThat(of(Map.of("TEMPORAL_API_KEY", "key")).encrypted()).isTrue();
    assertThat(of(Map.of()).encrypted()).isFalse();
  }

  private static String arguments(Map<String, String> variables, String address) {
    return of(variables).argumentsFor(address);
  }

  private static UsersTemporal of(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    // No temporal.toml of the person who runs this.
    all.put("HOME", "/no/such/folder");
    all.put("XDG_CONFIG_HOME", "/no/such/folder");
    return UsersTemporal.of(all);
  }
}
