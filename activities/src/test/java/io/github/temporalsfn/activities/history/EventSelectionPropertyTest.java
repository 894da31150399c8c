package io.github.temporalsfn.activities.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Histories of the items of a Map, each in one of a few states at a time. */
class EventSelectionPropertyTest {
  private record History(List<HistoryEvent> events, TreeSet<String> open) {
    static History of(int items, int steps, Random random) {
      List<HistoryEvent> events = new ArrayList<>();
      events.add(Events.of("1 MapStateStarted <0"));
      String[] state = new String[items];
      int[] last = new int[items];
      for (int id = 2; id < steps + 2; id++) {
        int item = random.nextInt(items);
        int cause = last[item] == 0 ? 1 : last[item];
        if (state[item] == null) {
          state[item] = "S" + random.nextInt(3);
          events.add(Events.of(id + " TaskStateEntered " + state[item] + " <" + cause));
        } else if (random.nextBoolean()) {
          events.add(Events.of(id + " TaskScheduled <" + cause));
        } else {
          events.add(Events.of(id + " TaskStateExited " + state[item] + " <" + cause));
          state[item] = null;
        }
        last[item] = id;
      }
      TreeSet<String> open = new TreeSet<>();
      for (String name : state) {
        if (name != null) {
          open.add(name);
        }
      }
      return new History(events, open);
    }
  }

  @Property(tries = 300)
  void findsEveryOpenStateOnceInWhateverOrderTheEventsCome(
      @ForAll @IntRange(min = 1, max = 5) int items,
      @ForAll @IntRange(max = 60) int steps,
      @ForAll Random random) {
    History history = History.of(items, steps, random);
    Collections.shuffle(history.events(), random);

    assertThat(Events.names(select(history.events(), HistorySelection.OPEN_STATES)))
        .containsExactlyInAnyOrderElementsOf(history.open());
  }

  @Property(tries = 300)
  void answersCausesThatLeadToEachOther(
      @ForAll @IntRange(min = 1, max = 5) int items,
      @ForAll @IntRange(min = 1, max = 60) int steps,
      @ForAll Random random) {
    List<HistoryEvent> events = History.of(items, steps, random).events();

    List<HistoryEvent> causes = select(events, HistorySelection.CAUSES);

    assertThat(causes.get(causes.size() - 1)).isEqualTo(events.get(events.size() - 1));
    assertThat(causes.get(0).stateName()).isNotNull();
    for (int i = 1; i < causes.size(); i++) {
      assertThat(causes.get(i).previousEventId()).isEqualTo(causes.get(i - 1).id());
    }
  }

  @Property(tries = 300)
  void anyPageCanBeRead(
      @ForAll @IntRange(min = 1, max = 5) int items,
      @ForAll @IntRange(min = 1, max = 60) int steps,
      @ForAll Random random,
      @ForAll HistorySelection selection) {
    List<HistoryEvent> events = History.of(items, steps, random).events();
    List<HistoryEvent> page = events.subList(random.nextInt(events.size()), events.size());

    assertThat(page).containsAll(select(page, selection));
  }

  private static List<HistoryEvent> select(List<HistoryEvent> events, HistorySelection selection) {
    return EventSelection.of(EventPage.of(events), selection);
  }
}
