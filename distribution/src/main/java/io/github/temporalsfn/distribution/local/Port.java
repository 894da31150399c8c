package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A port of the loopback interface that an option chooses.
 *
 * @param number 0: any free one
 * @param purpose who listens there
 * @param option what chooses another one
 */
public record Port(int number, String purpose, String option) {
  /** Where the emulator listens unless told otherwise; LocalStack's are 4510 to 4566. */
  public static final String EMULATOR_DEFAULT = "9233";

  private static final int HIGHEST = 65_535;
  private static final int CONNECT_MILLISECONDS = 500;

  /**
   * The same ports, each one free, with a number in place of 0.
   *
   * @throws CommandFailure naming the first one that cannot be used, and what to do
   */
  public static List<Port> requireFree(List<Port> ports) {
    Set<Integer> numbers = new HashSet<>();
    for (Port port : ports) {
      port.requireFree();
      if (port.number != 0 && !numbers.add(port.number)) {
        throw CommandFailure.badUsage(
            "port " + port.number + " is given twice; " + port.option + " needs another one");
      }
    }
    return ports.stream().map(Port::resolved).toList();
  }

  /** Whether somebody accepts connections there. */
  public static boolean isAnswered(int number) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), number), CONNECT_MILLISECONDS);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  /** 127.0.0.1. */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireFree() {
    if (number < 0 || number > HIGHEST) {
      throw CommandFailure.badUsage(option + " must be a port, 0 to " + HIGHEST);
    }
    // Asked both ways: some systems let one listen on the loopback address beside another who
    // listens on every address.
    if (number != 0 && (isAnswered(number) || !canListen())) {
      throw CommandFailure.badUsage(
          "port %d for %s is taken; end what listens there, or choose another with %s (0: any)"
              .formatted(number, purpose, option));
    }
  }

  private Port resolved() {
    return number == 0 ? new Port(anyFree(), purpose, option) : this;
  }

  private boolean canListen() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), number));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
