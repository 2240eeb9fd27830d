/**
 * The proof of the two claims of section 4. It visits every interleaving of the machines that ship.
 *
 * <p>{@link br.com.metas.cache.proof.Steps} executes one call of one actor as one step, over {@link
 * br.com.metas.cache.table.TableState}; {@link br.com.metas.cache.proof.Explorer} visits every
 * state once and counts the schedules. Work of a machine between two calls is local, so it is part
 * of the step of the first call. So an answer is returned as early, and a request begins as late,
 * as possible. This is the hardest case for the claims.
 */
@NullMarked
package br.com.metas.cache.proof;

import org.jspecify.annotations.NullMarked;
