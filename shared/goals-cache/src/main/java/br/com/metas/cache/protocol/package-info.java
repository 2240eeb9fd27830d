/**
 * Section 4 of the design as step machines: a state and the last reply go in, the next calls or the
 * outcome come out. No clock, no client, no thread in here, and no state that can't be copied and
 * compared; so the tests walk through every interleaving of the very code that ships.
 *
 * <p>Read it with the design in the other hand:
 *
 * <ul>
 *   <li><b>Read</b>: {@link br.com.metas.cache.protocol.Reading} asks for the live figures and for
 *       HEAD with the first chunks at once; {@link br.com.metas.cache.protocol.Lookup} tells which
 *       layers are valid.
 *   <li><b>Fill</b>: {@link br.com.metas.cache.protocol.Claiming}, {@link
 *       br.com.metas.cache.protocol.Loading}, {@link br.com.metas.cache.protocol.Storing}, {@link
 *       br.com.metas.cache.protocol.Publishing}, in this order and no other.
 *   <li><b>Lease</b> lost: {@link br.com.metas.cache.protocol.Polling}, then {@link
 *       br.com.metas.cache.protocol.Adopting}.
 *   <li><b>Evict</b>: {@link br.com.metas.cache.protocol.Evicting}, and {@link
 *       br.com.metas.cache.protocol.LastResort} for a fill that lost twice.
 *   <li>{@link br.com.metas.cache.protocol.Progress} is what the phases pass on, and decides what
 *       comes next; {@link br.com.metas.cache.protocol.Fit} tells whether parts belong together.
 * </ul>
 *
 * <p>A call that got no answer may still happen, at any later time: nothing in here counts on the
 * opposite.
 */
@NullMarked
package br.com.metas.cache.protocol;

import org.jspecify.annotations.NullMarked;
