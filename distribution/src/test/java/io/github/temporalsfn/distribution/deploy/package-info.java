/** What is deployed: {@code deploy/kubernetes} and {@code deploy/cloudformation/iam.yaml}. */
@NullMarked
package io.github.temporalsfn.distribution.deploy;

import org.jspecify.annotations.NullMarked;
