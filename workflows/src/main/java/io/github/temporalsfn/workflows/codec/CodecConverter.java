package io.github.temporalsfn.workflows.codec;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.GlobalDataConverter;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;
import java.util.Map;

/** Temporal's data converter with a payload codec that is named by its class. */
public final class CodecConverter {
  /** The variable that names the codec's class, for worker and command line. */
  public static final String VARIABLE = "TEMPORAL_SFN_PAYLOAD_CODEC";

  private CodecConverter() {}

  /**
   * A client's options with the codec that {@link #VARIABLE} names; the same where it names none.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static WorkflowClientOptions in(
      WorkflowClientOptions options, Map<String, String> variables) {
    String className = variables.getOrDefault(VARIABLE, "");
    return className.isEmpty()
        ? options
        : WorkflowClientOptions.newBuilder(options).setDataConverter(of(className)).build();
  }

  /**
   * A converter whose payloads that codec encodes, and the messages and stack traces of failures as
   * well.
   *
   * @param className a {@link PayloadCodec} on the class path, public, with a public constructor
   *     that has no parameters
   * @throws IllegalArgumentException if there is no such class, or it cannot be made; the message
   *     goes on from the name of the setting: {@code must name …}
   */
  public static DataConverter of(String className) {
    return new CodecDataConverter(GlobalDataConverter.get(), List.of(codec(className)), true);
  }

  private static PayloadCodec codec(String className) {
    try {
      return Class.forName(className).asSubclass(PayloadCodec.class).getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw refused(className + " is not on the class path", e);
    } catch (ClassCastException e) {
      throw refused(className + " is no " + PayloadCodec.class.getName(), e);
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw refused(
          className + " is not public, or has no public constructor without parameters", e);
    } catch (ReflectiveOperationException e) {
      // Its own message may tell about keys.
      throw refused(className + " cannot be made: its constructor fails", e);
    } catch (LinkageError e) {
      throw refused(className + " cannot be loaded: " + e.getClass().getSimpleName(), e);
    }
  }

  private static IllegalArgumentException refused(String why, Throwable cause) {
    return new IllegalArgumentException("must name a payload codec; " + why, cause);
  }
}
