/** The adapter: the activities on the AWS SDK for Java 2. */
@NullMarked
package io.github.temporalsfn.activities;

import org.jspecify.annotations.NullMarked;
