package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9464, 127.0.0.1, 9464",
    "localhost:0, localhost, 0",
    "[::1]:9464, [::1], 9464",
    ":9464, '', 9464",
    "9464, '', 9464",
    ":0, '', 0",
    "65535, '', 65535"
  })
  void isAHostAndAPortOrAPortAlone(String text, String host, int port) {
    assertThat(ListenAddress.parse(text)).contains(new ListenAddress(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "localhost",
        "host:",
        ":",
        ":65536",
        ":-1",
        "a b:1",
        "http://host:9464",
        "host:9464/",
        "::1:9464",
        "[::1]",
        ":9464 ",
        "0x10"
      })
  void isNothingElse(String text) {
    assertThat(ListenAddress.parse(text)).isEmpty();
  }

  @Test
  void withoutAHostIsAllInterfaces() throws Exception {
    assertThat(new ListenAddress("", 0).resolve().getAddress().isAnyLocalAddress()).isTrue();
    assertThat(new ListenAddress("[::1]", 0).resolve().getAddress().isLoopbackAddress()).isTrue();
  }
}
