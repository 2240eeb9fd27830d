/**
 * What the table holds, and what may be asked of it: the port of section 4 of the design.
 *
 * <p>One partition a seller. {@link br.com.metas.cache.table.Head} names, for each layer key, the
 * one valid fill; {@link br.com.metas.cache.table.Chunk} items carry the fills themselves.
 */
@NullMarked
package br.com.metas.cache.table;

import org.jspecify.annotations.NullMarked;
