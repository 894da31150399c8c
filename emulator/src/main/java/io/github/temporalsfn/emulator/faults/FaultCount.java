package io.github.temporalsfn.emulator.faults;

/**
 * A rule and what it has done.
 *
 * @param rule the rule
 * @param applied how many requests it has applied to
 */
public record FaultCount(FaultRule rule, long applied) {}
