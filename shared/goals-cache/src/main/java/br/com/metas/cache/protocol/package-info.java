/**
 * Section 4 of the design as step machines: a state and the last reply go in, the next calls or the
 * outcome come out. This package has no clock, no client and no thread, and every state can be
 * copied and compared. So the tests can run every interleaving of the code that ships.
 *
 * <p>The classes in the order of the design:
 *
 * <ul>
 *   <li><b>Read</b>: {@link br.com.metas.cache.protocol.Reading} reads the live figures and, in
 *       parallel, HEAD with the first chunks; {@link br.com.metas.cache.protocol.Lookup} determines
 *       which layers are valid.
 *   <li><b>Fill</b>: {@link br.com.metas.cache.protocol.Claiming}, {@link
 *       br.com.metas.cache.protocol.Loading}, {@link br.com.metas.cache.protocol.Storing}, {@link
 *       br.com.metas.cache.protocol.Publishing}, always in this order.
 *   <li><b>Lease</b> refused: {@link br.com.metas.cache.protocol.Polling}, then {@link
 *       br.com.metas.cache.protocol.Adopting}.
 *   <li><b>Evict</b>: {@link br.com.metas.cache.protocol.Evicting}, and {@link
 *       br.com.metas.cache.protocol.LastResort} for a request that lost two publications.
 *   <li>{@link br.com.metas.cache.protocol.Progress} passes from phase to phase and decides which
 *       phase is next; {@link br.com.metas.cache.protocol.Fit} checks whether the parts belong to
 *       one wallet.
 * </ul>
 *
 * <p>A call without an answer may still take effect, at any later time. The protocol allows for
 * this.
 */
@NullMarked
package br.com.metas.cache.protocol;

import org.jspecify.annotations.NullMarked;
