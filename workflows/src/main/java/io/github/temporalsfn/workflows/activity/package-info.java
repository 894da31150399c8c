/** The port: the activities that workflows call, named after AWS's actions, and their records. */
@NullMarked
package io.github.temporalsfn.workflows.activity;

import org.jspecify.annotations.NullMarked;
