/** The workflows for callers in other namespaces. */
@NullMarked
package io.github.temporalsfn.workflows.nexus;

import org.jspecify.annotations.NullMarked;
