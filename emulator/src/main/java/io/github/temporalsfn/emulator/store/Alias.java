package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name for one or two versions, between which starts are divided.
 *
 * @param arn the state machine's ARN with the name as its qualifier
 * @param name its name
 * @param description what its maker said about it, if anything
 * @param routes the versions; their weights add up to 100
 * @param creationDate when it was made
 * @param updateDate when it was changed last
 */
public record Alias(
    String arn,
    String name,
    @Nullable String description,
    List<Route> routes,
    Instant creationDate,
    Instant updateDate) {
  /** Copies the routes. */
  public Alias {
    routes = List.copyOf(routes);
  }

  /**
   * A version and its share.
   *
   * @param version where the starts go
   * @param weight how many of a hundred
   */
  public record Route(Version version, int weight) {}

  /**
   * The version for one start.
   *
   * @param draw a number from 0 to 99, drawn anew for each start
   */
  public Version version(int draw) {
    int rest = draw;
    for (Route route : routes) {
      if (rest < route.weight()) {
        return route.version();
      }
      rest -= route.weight();
    }
    throw new IllegalArgumentException("weights do not add up to 100, or the draw is " + draw);
  }

  /** Whether starts may go to this version. */
  public boolean leadsTo(String versionArn) {
    return routes.stream().anyMatch(route -> route.version().arn().equals(versionArn));
  }
}
