/**
 * Counters, not clocks: what a hit and a start may cost, asserted where no machine can disturb it.
 */
@NullMarked
package br.com.metas.bench;

import org.jspecify.annotations.NullMarked;
