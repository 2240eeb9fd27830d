/**
 * Limits on the cost of a hit and of a start. They use counters instead of clocks, so a slow
 * machine does not matter.
 */
@NullMarked
package br.com.metas.bench;

import org.jspecify.annotations.NullMarked;
