package io.github.temporalsfn.emulator.states;

/**
 * What an iteration of a Map state is about, as the context object shows it.
 *
 * @param index its place, from 0
 * @param value the item, a JSON text
 */
public record MapItem(int index, String value) {}
