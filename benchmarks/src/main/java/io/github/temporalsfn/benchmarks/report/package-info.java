/** What has been measured, as a table and as JSON. */
@NullMarked
package io.github.temporalsfn.benchmarks.report;

import org.jspecify.annotations.NullMarked;
