/**
 * The two claims of section 4, proven by walking through every interleaving of the machines that
 * ship.
 *
 * <p>{@link br.com.metas.cache.proof.Steps} performs one call of one actor as one step, over {@link
 * br.com.metas.cache.table.TableState}; {@link br.com.metas.cache.proof.Explorer} visits every
 * state once and counts the schedules that lead through it. What a machine does between two calls
 * is local, so it happens with the call before it: an answer is given as early, and a request
 * begins as late, as it ever could, which is when the claims ask most of them.
 */
@NullMarked
package br.com.metas.cache.proof;

import org.jspecify.annotations.NullMarked;
