package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.recovery.Catcher;
import io.github.temporalsfn.emulator.recovery.Retrier;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a state does about its failures. */
record Recovery(List<Retrier> retriers, List<Catcher> catchers) {
  static final Set<String> FIELDS = Set.of("Retry", "Catch");

  static Recovery parse(Fields fields) throws InvalidDefinitionException {
    return new Recovery(Retrier.parseAll(fields), Catcher.parseAll(fields));
  }

  /** The states that a state leads to, failures included. */
  List<String> successors(Transition transition) {
    return Stream.concat(transition.successors().stream(), catchers.stream().map(Catcher::next))
        .distinct()
        .toList();
  }

  /** Another attempt, after a wait; null where the retriers are used up or for other errors. */
  @Nullable Step retry(StateRun run, Step.Fail failure, Supplier<Step> attempt) {
    for (int i = 0; i < retriers.size(); i++) {
      Retrier retrier = retriers.get(i);
      if (retrier.matches(failure.error(), failure.byNameOnly())) {
        int[] used = run.retries(retriers.size());
        if (used[i] >= retrier.maxAttempts()) {
          return null;
        }
        used[i]++;
        return new Step.Later(
            run.now().plus(retrier.delay(used[i], ThreadLocalRandom.current()::nextDouble)),
            attempt);
      }
    }
    return null;
  }

  /** Where the first catcher for the failure leads; the failure itself where there is none. */
  Step caught(StateRun run, Step.Fail failure) {
    for (Catcher catcher : catchers) {
      if (catcher.matches(failure.error(), failure.byNameOnly())) {
        return new Step.Exit(
            catcher.output(failure.error(), failure.cause(), run.input()), catcher.next());
      }
    }
    return failure;
  }
}
