package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import java.util.concurrent.CountDownLatch;

/** A describe that begins and does not end until it is let go. */
final class HeldDescribe extends OneDescribe {
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch letGo = new CountDownLatch(1);

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    begun.countDown();
    try {
      letGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return super.describeExecution(query);
  }
}
