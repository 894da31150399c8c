package io.github.temporalsfn.benchmarks.process;

/** The processes that this one has started, and theirs. */
public final class Descendants {
  private Descendants() {}

  /** Has them end when this process does, however it is told to. */
  public static void endWithThisProcess() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly),
                "end-descendants"));
  }
}
