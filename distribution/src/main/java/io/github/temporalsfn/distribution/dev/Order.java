package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.local.ExampleMachines;

/**
 * An input of the state machine order-processing.
 *
 * @param json the document, in one line
 */
record Order(String json) {
  static final String ARN =
      "arn:aws:states:us-east-1:123456789012:stateMachine:" + ExampleMachines.ORDER_PROCESSING;

  /** The field of a workflow's input that names the machine. */
  static final String MACHINE = "\"stateMachineArn\":\"" + ARN + "\"";

  /** One that is delivered a second after it was packed. */
  static Order paid(int id) {
    return new Order("{\"orderId\":" + id + ",\"total\":120.50,\"deliverySeconds\":1}");
  }

  /** One whose card is declined. */
  static Order declined(int id) {
    return new Order("{\"orderId\":" + id + ",\"total\":1999.00,\"card\":\"expired\"}");
  }

  /** One whose card is declined once, and then not. */
  static Order blocked(int id) {
    return new Order(
        "{\"orderId\":" + id + ",\"total\":75.00,\"card\":\"blocked\",\"deliverySeconds\":1}");
  }

  /** One that is delivered a day later. */
  static Order slow(int id) {
    return new Order("{\"orderId\":" + id + ",\"total\":34.90,\"deliverySeconds\":86400}");
  }

  /** The field of a workflow's input that holds it. */
  String field() {
    return "\"input\":" + json;
  }
}
