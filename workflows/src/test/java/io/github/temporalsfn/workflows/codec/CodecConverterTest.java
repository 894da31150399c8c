package io.github.temporalsfn.workflows.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecConverterTest {
  private static final String HERE = CodecConverterTest.class.getName();

  @Test
  void encodesPayloads() {
    DataConverter converter = CodecConverter.of(HERE + "$Reversing");

    Payload payload = converter.toPayload("abc").orElseThrow();

    assertThat(payload.getData().toStringUtf8()).isEqualTo("\"cba\"");
    assertThat(converter.fromPayload(payload, String.class, String.class)).isEqualTo("abc");
  }

  @Test
  void encodesFailures() {
    DataConverter converter = CodecConverter.of(HERE + "$Reversing");

    Failure failure =
        converter.exceptionToFailure(ApplicationFailure.newFailure("card 4711 expired", "Type"));

    assertThat(failure.getMessage()).doesNotContain("4711");
    assertThat(converter.failureToException(failure)).hasMessageContaining("card 4711 expired");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nowhere.Codec | nowhere.Codec is not on the class path
          java.lang.String | java.lang.String is no io.temporal.payload.codec.PayloadCodec
          $Hidden | has no public constructor without parameters
          $Failing | cannot be made: its constructor fails
          """)
  void refusesWhatIsNone(String name, String reason) {
    String className = name.startsWith("$") ? HERE + name : name;

    assertThatThrownBy(() -> CodecConverter.of(className))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must name a payload codec; ")
        .hasMessageEndingWith(reason);
  }

  /** Hides nothing from anybody. */
  public static class Reversing implements PayloadCodec {
    @Override
    public List<Payload> encode(List<Payload> payloads) {
      return payloads.stream().map(Reversing::reversed).toList();
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
      return encode(payloads);
    }

    private static Payload reversed(Payload payload) {
      String text = payload.getData().toStringUtf8();
      return payload.toBuilder()
          .setData(ByteString.copyFromUtf8(new StringBuilder(text).reverse().toString()))
          .build();
    }
  }

  static final class Hidden extends Reversing {
    private Hidden() {}
  }

  /** Whose key is missing. */
  public static final class Failing extends Reversing {
    public Failing() {
      throw new IllegalStateException("no key 4711");
    }
  }
}
