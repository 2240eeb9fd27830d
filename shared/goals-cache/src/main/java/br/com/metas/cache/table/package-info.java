/**
 * The items of the table and its operations: the port of section 4 of the design.
 *
 * <p>One partition per seller. {@link br.com.metas.cache.table.Head} names, for each layer key, the
 * one valid fill; {@link br.com.metas.cache.table.Chunk} items hold the data of the fills.
 */
@NullMarked
package br.com.metas.cache.table;

import org.jspecify.annotations.NullMarked;
