package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of a worker, which can jump while it runs: libfaketime, loaded into its process.
 * Time that passes goes on evenly, as it does when a machine's clock is set.
 */
final class FakeClock {
  private static final String LIBRARY = "libfaketimeMT.so.1";
  private static final List<Path> PLACES = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"));

  private final Path library;
  private final Path offset;

  /** A clock that is right, until it jumps. */
  FakeClock(Path library) {
    this.library = library;
    try {
      offset = Files.createTempFile("chaos-clock-", ".offset");
      offset.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jump(Duration.ZERO);
  }

  /**
   * Where the library is on this machine.
   *
   * @throws CommandFailure if it is not there
   */
  static Path installed() {
    Optional<Path> library =
        PLACES.stream().map(FakeClock::in).flatMap(Optional::stream).findFirst();
    if (library.isPresent()) {
      return library.get();
    }
    throw CommandFailure.badUsage(
        "no "
            + LIBRARY
            + " on this machine, by which clocks jump: install it (Debian: the package faketime),"
            + " or leave the jumps out with --no-clock-jumps");
  }

  private static Optional<Path> in(Path place) {
    try (Stream<Path> files = Files.find(place, 3, (file, is) -> file.endsWith(LIBRARY))) {
      return files.findFirst();
    } catch (IOException | UncheckedIOException noSuchPlace) {
      return Optional.empty();
    }
  }

  /** The program on this clock. */
  WorkerProgram on(WorkerProgram program) {
    return program
        .with("LD_PRELOAD", library.toString())
        .with("FAKETIME_TIMESTAMP_FILE", offset.toString())
        .with("FAKETIME_CACHE_DURATION", "1")
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        // For an old glibc; with a newer one it makes timed waits of other lengths.
        .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  /** Sets it to the right time and so much, within a second. */
  void jump(Duration away) {
    try {
      Path next = Files.createTempFile("chaos-clock-", ".next");
      Files.writeString(next, "%+d".formatted(away.toSeconds()));
      Files.move(next, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
