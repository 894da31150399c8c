package io.github.temporalsfn.activities.watch;

/** More executions end than may be asked about; who brought the news brings them again. */
final class NewsTooManyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NewsTooManyException(Scope scope) {
    super(
        "more executions end in account "
            + scope.account()
            + " and region "
            + scope.region()
            + " than the request budget lets their runs ask about");
  }
}
