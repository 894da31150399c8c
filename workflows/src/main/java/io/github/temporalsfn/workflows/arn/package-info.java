/** The ARNs of Step Functions and the console pages they lead to. */
@NullMarked
package io.github.temporalsfn.workflows.arn;

import org.jspecify.annotations.NullMarked;
