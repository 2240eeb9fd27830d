/**
 * The table in DynamoDB: partition key {@code pk} (S, {@code SELLER#{id}}), sort key {@code sk}
 * (S), time to live in {@code ttl}.
 *
 * <h2>HEAD, attribute by attribute</h2>
 *
 * Sort key {@code HEAD}. Its shape must not change, because old and new code share it. It has no
 * {@code ttl}. A fill keeps attributes that are not listed here; an eviction removes them.
 *
 * <table>
 *   <caption>HEAD</caption>
 *   <tr><th>Attribute</th><th>Type</th><th>Holds</th></tr>
 *   <tr><td>{@code gen}</td><td>S</td><td>a nonce; each eviction puts a new one</td></tr>
 *   <tr><td>{@code fill#<layer key>}</td><td>S</td>
 *       <td>the one valid fill of that layer: {@code <nonce>/<number of chunks>}</td></tr>
 *   <tr><td>{@code lease_owner#<layer key>}</td><td>S</td>
 *       <td>nonce of the request that is loading the layer</td></tr>
 *   <tr><td>{@code lease_until#<layer key>}</td><td>N</td>
 *       <td>end of that lease, epoch milliseconds</td></tr>
 *   <tr><td>{@code lease_gen#<layer key>}</td><td>S</td><td>the gen when the lease was taken</td></tr>
 * </table>
 *
 * Layer keys are {@code STATIC#v2#<year>} and {@code ANNUAL#v2#<year>#<first open month>}. All
 * attributes are at the top level, because an update cannot set a value inside a map that does not
 * exist yet.
 *
 * <h2>Chunks</h2>
 *
 * Sort key {@code <layer key>#<index>}: {@code fill} (S), {@code chunks} (N), {@code loaded_at},
 * {@code fresh_until}, {@code stale_until} (N, epoch milliseconds), {@code data} (B), {@code ttl}
 * (N, epoch <b>seconds</b>, not before {@code stale_until}).
 *
 * <h2>Markers</h2>
 *
 * Sort key {@code REFRESH}: {@code until} (N, epoch milliseconds), {@code ttl}.
 *
 * <p>Sort key {@code EARLY#<layer key>}: {@code until} (N, epoch milliseconds), {@code ttl}.
 */
@NullMarked
package br.com.metas.cache.dynamodb;

import org.jspecify.annotations.NullMarked;
