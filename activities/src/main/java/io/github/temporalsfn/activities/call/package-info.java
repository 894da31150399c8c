/** What a call to AWS is about: the action, its checked arguments, its time limit. */
@NullMarked
package io.github.temporalsfn.activities.call;

import org.jspecify.annotations.NullMarked;
