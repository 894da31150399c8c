package io.github.temporalsfn.distribution.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.worker.StopSignal;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VigilTest {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private final Vigil vigil = new Vigil(new Signal(told), new Ending(end));

  @Test
  void endsWithTheOrderToStop() {
    told.countDown();

    assertThat(vigil.keep()).isEmpty();
  }

  @Test
  void tellsThatTemporalHasEnded() {
    end.complete("exit code 1");

    assertThat(vigil.keep()).hasValue("exit code 1");
  }

  @Test
  void takesNoOffenceAtATemporalThatHearsOfTheOrderFirst() {
    end.complete("exit code 130");
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(told::countDown);

    assertThat(vigil.keep()).isEmpty();
  }

  private record Signal(CountDownLatch told) implements StopSignal {
    @Override
    public void await() throws InterruptedException {
      told.await();
    }

    @Override
    public void stopped() {}
  }

  private record Ending(CompletionStage<String> end) implements LocalTemporal {
    @Override
    public String address() {
      return "127.0.0.1:7233";
    }

    @Override
    public Optional<URI> webUi() {
      return Optional.empty();
    }

    @Override
    public Optional<ProcessHandle> process() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
