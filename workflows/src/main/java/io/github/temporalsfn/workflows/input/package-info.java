/**
 * Reading a workflow's input strictly: unknown fields, wrong kinds and contradictions are refused.
 */
@NullMarked
package io.github.temporalsfn.workflows.input;

import org.jspecify.annotations.NullMarked;
