package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesReaderTest {
  @ParameterizedTest
  @CsvSource({
    "proxy:3128, http://proxy:3128",
    "//proxy:3128, http://proxy:3128",
    "http://proxy, http://proxy:80",
    "https://proxy/, https://proxy:443",
    "10.0.0.1:3128, http://10.0.0.1:3128",
    "http://[::1]:3128, http://[::1]:3128",
    "http://user:secret@proxy:3128, http://user:secret@proxy:3128",
    "user:secret@proxy:3128, http://user:secret@proxy:3128",
    "http://user:p@ss:w/rd@proxy:3128, http://user:p%40ss%3Aw%2Frd@proxy:3128",
    "http://user:p%40ss@proxy:3128, http://user:p%40ss@proxy:3128",
    "http://user:50%@proxy:3128, http://user:50%25@proxy:3128"
  })
  void takesAnAddressAsBotocoreDoes(String written, String address) {
    Proxies proxies = proxies("https", written).config().proxies().orElseThrow();

    assertThat(proxies.to("https")).hasToString("Optional[" + address + "]");
    assertThat(proxies.to("http")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://proxy:1080",
        "ftp://proxy:21",
        "http://user@proxy:3128",
        "proxy:0",
        "proxy:70000",
        "proxy:port",
        "http://proxy:3128/path",
        "socks5://user:secret@proxy:1080",
        "http://:3128",
        "-x"
      })
  void refusesWhatIsNoHttpProxy(String written) {
    Reading reading = proxies("https", written);

    assertThat(reading.errors()).hasSize(1);
    assertThat(reading.errors().get(0))
        .startsWith("config.proxies.https must be HOST:PORT or http://USER:PASSWORD@HOST:PORT");
    assertThat(reading.errors().get(0).replace("HOST:PORT", "")).doesNotContain(written);
  }

  @Test
  void tellsThatThereIsNoneFromThatNothingIsSaid() {
    assertThat(Reading.accepted("{\"proxies\":{}}").proxies()).contains(new Proxies(Map.of()));
    assertThat(Reading.accepted("{\"proxies\":{\"http\":\"\",\"https\":null}}").proxies())
        .contains(new Proxies(Map.of()));
    assertThat(Reading.accepted("{}").proxies()).isEmpty();
  }

  @Test
  void refusesAKeyThatBotocoreNeverLooksUp() {
    assertThat(proxies("http://secret-host", "proxy:3128").errors())
        .containsExactly(
            "config.proxies must have no keys but http and https, the scheme of the endpoint");
  }

  private static Reading proxies(String key, String address) {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.putObject("proxies").put(key, address);
    return Reading.of(config);
  }
}
