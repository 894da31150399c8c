/** What an operator asks of AWS, outside of any workflow. */
@NullMarked
package io.github.temporalsfn.activities.operator;

import org.jspecify.annotations.NullMarked;
